package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleSource;
import ec.atalaya.rules.drools.CheckedRules.CheckedRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/** Reads files of rules and finds all that is wrong with them before anything is compiled. */
final class DrlCheck {

    private static final Pattern NAME = Pattern.compile("([A-ZÁÉÍÓÚÑ]{2,5}-\\d{2,3}) (\\S.*)");
    private static final Pattern NEAR = Pattern.compile("'([^']+)'");

    private final Set<String> allowedPackages;
    private final ClassLoader loader;
    private final Faults faults;
    private final Map<String, Place> codes = new HashMap<>();
    private final List<DrlFile> files = new ArrayList<>();
    private final List<DrlFile> sound = new ArrayList<>();
    private final List<CheckedRule> rules = new ArrayList<>();
    private final Set<Class<?>> types = new HashSet<>();

    DrlCheck(Set<String> allowedPackages, ClassLoader loader, Faults faults) {
        this.allowedPackages = allowedPackages;
        this.loader = loader;
        this.faults = faults;
    }

    /** All checks. */
    CheckedRules check(List<RuleSource> sources) {
        CheckedRules read = read(sources);
        parse();
        return read;
    }

    /** The checks that need no parser of Drools: all that is left to ask about rules that passed every check before. */
    CheckedRules read(List<RuleSource> sources) {
        sources.forEach(this::read);
        return new CheckedRules(List.copyOf(files), List.copyOf(rules), Set.copyOf(types));
    }

    /** Lets Drools parse what was read, as far as we could make sense of it ourselves. */
    void parse() {
        sound.forEach(this::parse);
    }

    private void read(RuleSource source) {
        int before = faults.count();
        DrlFile file = DrlFile.read(source, faults);
        files.add(file);
        var used = new FactTypes(allowedPackages, loader);
        file.imports().forEach(statement -> used.read(statement, faults));
        if (faults.count() == before) {
            sound.add(file);
        }
        for (DrlFile.RuleText rule : file.rules()) {
            name(file, rule);
            DrlWords.check(rule, used, faults);
            DrlShape.checkConclusion(rule, used, faults);
        }
        types.addAll(used.used());
    }

    private void name(DrlFile file, DrlFile.RuleText rule) {
        DrlToken token = rule.name();
        Matcher name = NAME.matcher(token.withoutQuotes());
        if (!name.matches()) {
            faults.error(token.place(), "rule.name.form", token.withoutQuotes());
            return;
        }
        String code = name.group(1);
        Place other = codes.putIfAbsent(code, token.place());
        if (other != null) {
            faults.error(token.place(), "rule.name.twice", code, other);
        } else {
            var known = new Rule(
                    code,
                    name.group(2),
                    file.source().stage(),
                    rule.place(),
                    AskedWords.facts(rule),
                    AskedWords.of(rule));
            rules.add(new CheckedRule(known, file, rule));
        }
    }

    private void parse(DrlFile file) {
        var parser = new DrlParser();
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, file.code());
        } catch (DroolsParserException e) {
            faults.error(Place.of(file.source().name()), "rule.syntax.file");
        }
        parser.getErrors().forEach(error -> syntax(file, error));
        if (parsed != null && !parser.hasErrors()) {
            compare(file, parsed);
        }
    }

    private void syntax(DrlFile file, DroolsError error) {
        int line = error instanceof ParserError at ? Math.max(at.getRow(), 0) : 0;
        int column = error instanceof ParserError at ? at.getCol() + 1 : 0;
        Matcher near = NEAR.matcher(error.getMessage());
        if (line > 0 && near.find()) {
            faults.error(Place.at(file.source().name(), line, column), "rule.syntax", near.group(1));
        } else {
            faults.error(Place.at(file.source().name(), line, line == 0 ? 0 : column), "rule.syntax.file");
        }
    }

    /** What Drools read must be what we read: a difference would be a way around every check. */
    private void compare(DrlFile file, @Nullable PackageDescr parsed) {
        List<RuleDescr> theirs = parsed == null ? List.of() : parsed.getRules();
        boolean same = parsed != null
                && theirs.size() == file.rules().size()
                && parsed.getImports().size() == file.imports().size()
                && hasNothingElse(parsed);
        for (int i = 0; same && i < theirs.size(); i++) {
            same = isSame(file, file.rules().get(i), theirs.get(i));
        }
        if (!same) {
            faults.error(Place.of(file.source().name()), "rule.syntax.file");
            return;
        }
        for (int i = 0; i < theirs.size(); i++) {
            DrlShape.checkConditions(file.rules().get(i), theirs.get(i), faults);
        }
    }

    private static boolean hasNothingElse(PackageDescr parsed) {
        return (parsed.getName() == null || parsed.getName().isEmpty())
                && parsed.getUnit() == null
                && parsed.getAttributes().isEmpty()
                && parsed.getGlobals().isEmpty()
                && parsed.getFunctions().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getTypeDeclarations().isEmpty()
                && parsed.getEnumDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty();
    }

    private static boolean isSame(DrlFile file, DrlFile.RuleText ours, RuleDescr theirs) {
        return theirs.isRule()
                && ours.name().withoutQuotes().equals(theirs.getName())
                && theirs.getAttributes().isEmpty()
                && theirs.getAnnotations().isEmpty()
                && theirs.getParentName() == null
                && theirs.getNamedConsequences().isEmpty()
                && packed(written(file, ours)).equals(packed(String.valueOf(theirs.getConsequence())));
    }

    private static String written(DrlFile file, DrlFile.RuleText rule) {
        List<DrlToken> tokens = rule.consequence();
        return tokens.isEmpty()
                ? ""
                : file.code()
                        .substring(
                                tokens.get(0).start(),
                                tokens.get(tokens.size() - 1).end());
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
