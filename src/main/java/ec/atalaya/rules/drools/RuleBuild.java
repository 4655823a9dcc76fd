package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.drools.CheckedRules.CheckedRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns checked rules into class files. */
final class RuleBuild {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBuild.class);
    private static final String CLASS = ".class";

    /** Drools shares one repository of modules and mixes up builds that run at the same time. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final ClassLoader loader;

    RuleBuild(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Compiles.
     *
     * @return class files by the names of their classes; empty if it was not possible, and then the faults tell why
     */
    Map<String, byte[]> compile(CheckedRules checked, Faults faults) {
        Optional<Map<String, byte[]>> classes =
                build(checked.files().stream().map(Unit::of).toList());
        if (classes.isEmpty()) {
            findFaults(checked, faults);
        }
        return classes.orElse(Map.of());
    }

    /** Drools tells neither file nor rule, and only of the first fault: so each is tried alone. */
    private void findFaults(CheckedRules checked, Faults faults) {
        int before = faults.count();
        for (DrlFile file : checked.files()) {
            if (build(List.of(Unit.of(file))).isEmpty()) {
                checked.rules().stream()
                        .filter(rule -> rule.file() == file)
                        .filter(rule -> build(List.of(Unit.of(rule))).isEmpty())
                        .forEach(rule -> faults.error(
                                rule.rule().place(),
                                "rule.not.compiled",
                                rule.rule().code()));
            }
        }
        if (faults.count() == before) {
            faults.error(Place.of(checked.files().get(0).source().name()), "rule.not.compiled.together");
        }
    }

    private Optional<Map<String, byte[]>> build(List<Unit> units) {
        ONE_AT_A_TIME.lock();
        try {
            return buildLocked(units);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private Optional<Map<String, byte[]>> buildLocked(List<Unit> units) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId(
                "ec.atalaya.rules", "generated", UUID.randomUUID().toString());
        try {
            KieModuleModel module = services.newKieModuleModel();
            // half the time: the lambdas stay lambdas instead of becoming a class each
            module.setConfigurationProperty("drools.externaliseCanonicalModelLambda", "false");
            KieBuilder builder = ((InternalKieBuilder) services.newKieBuilder(files(services, id, units), loader))
                    .withKModuleModel(module);
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                LOG.debug("Drools on rules that it cannot compile: {}", builder.getResults());
                return Optional.empty();
            }
            return Optional.of(classes(((InternalKieModule) builder.getKieModule()).getBytes()));
        } catch (RuntimeException | LinkageError e) {
            // a date or a name that Drools cannot read is thrown, not told
            LOG.warn("Drools broke on rules that it cannot compile", e);
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static KieFileSystem files(KieServices services, ReleaseId id, List<Unit> units) {
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            files.write("src/main/resources/" + unit.folder() + "/rules" + i + ".drl", unit.code());
        }
        return files;
    }

    private static Map<String, byte[]> classes(byte[] module) {
        var classes = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(module))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(CLASS)) {
                    classes.put(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a module in memory cannot be read", e);
        }
        return classes;
    }

    /** Code and the folder that its package is. */
    private record Unit(String folder, String code) {

        static Unit of(DrlFile file) {
            return new Unit(folder(file.source().stage()), CheckedRules.compilable(file));
        }

        static Unit of(CheckedRule rule) {
            return new Unit(folder(rule.rule().stage()), CheckedRules.compilable(rule));
        }

        private static String folder(Stage stage) {
            return CheckedRules.packageOf(stage).replace('.', '/');
        }
    }
}
