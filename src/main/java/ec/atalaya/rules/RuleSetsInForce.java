package ec.atalaya.rules;

import ec.atalaya.document.Fault;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rule sets that judge. A faulty one never comes into force: the last good one stays, and its faults are kept. */
@Service
public class RuleSetsInForce {

    private record Held(RulesInForce rules, List<Fault> faults) {}

    private final RuleCompiler compiler;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    RuleSetsInForce(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * The rule set of that code as its folder holds it now, or the last good state of it.
     *
     * @throws RefusedDocument if it is faulty and no good state of it is known
     */
    public RulesInForce of(String code) {
        return Objects.requireNonNull(held.compute(code, this::refresh)).rules();
    }

    /** What keeps the folder's present state from coming into force; empty where nothing does. */
    public List<Fault> faultsOf(String code) {
        Held now = held.get(code);
        return now == null ? List.of() : now.faults();
    }

    private Held refresh(String code, @Nullable Held before) {
        try {
            RuleSet set = RuleSetFolder.read(folder(code)).ruleSet();
            if (before != null && before.rules().set().digest().equals(set.digest())) {
                return new Held(before.rules(), List.of());
            }
            return new Held(RulesInForce.of(set, compiler), List.of());
        } catch (RefusedDocument refused) {
            if (before == null) {
                throw refused;
            }
            return new Held(before.rules(), refused.faults());
        }
    }

    private static Path folder(String code) {
        return RuleSetLocation.of(code).orElseThrow(() -> {
            var faults = new Faults();
            faults.error(Place.of("plan.yaml"), "plan.unknown-rule-set", code, RuleSetLocation.ownFolder(code));
            return new RefusedDocument(faults.all());
        });
    }
}
