package ec.atalaya.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.rules.drools.DroolsRuleCompiler;
import ec.atalaya.rules.table.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Verifies one rule of a rule set: given these facts it concludes this, and nothing else. The rows of the rule set's
 * tables are given too, unless others are. Every verification runs the rules over the same facts in several orders and
 * wants the same conclusions of each.
 */
public final class RuleVerifier {

    private static final int SHUFFLES = 4;
    private static final Map<String, RulesInForce> COMPILED = new ConcurrentHashMap<>();

    private final RulesInForce rules;
    private final Stage stage;
    private final @Nullable String rule;
    private final List<? extends TableRow> rows;

    private RuleVerifier(RulesInForce rules, Stage stage, @Nullable String rule, List<? extends TableRow> rows) {
        this.rules = rules;
        this.stage = stage;
        this.rule = rule;
        this.rows = List.copyOf(rows);
    }

    /** A rule set under {@code rules/}, by the name of its folder. */
    public static InRuleSet ruleSet(String name) {
        return of(COMPILED.computeIfAbsent(
                name,
                folder -> RulesInForce.of(
                        RuleSetFolder.read(Path.of("rules", folder)).ruleSet(),
                        new DroolsRuleCompiler(Path.of("target", "rules-cache")))));
    }

    /** Any rule set. */
    public static InRuleSet of(RulesInForce rules) {
        return stage ->
                new RuleVerifier(rules, stage, null, rules.set().tables().rowsFor(stage));
    }

    /** Chooses the stage whose rules are verified. */
    @FunctionalInterface
    public interface InRuleSet {

        RuleVerifier stage(Stage stage);
    }

    /** Looks at the conclusions of this rule alone. */
    public RuleVerifier rule(String code) {
        assertThat(rules.engine().rules())
                .as("rules of " + rules.set().code())
                .anyMatch(known -> known.code().equals(code) && known.stage() == stage);
        return new RuleVerifier(rules, stage, code, rows);
    }

    /** Takes these rows instead of those of the rule set's tables. */
    public RuleVerifier rows(TableRow... others) {
        return new RuleVerifier(rules, stage, rule, List.of(others));
    }

    public RuleTables tables() {
        return rules.set().tables();
    }

    public Given given(Object... facts) {
        return new Given(List.of(facts));
    }

    /** Facts, and what should come of them. */
    public final class Given {

        private final List<Object> facts;

        private Given(List<Object> facts) {
            this.facts = new ArrayList<>(rows);
            this.facts.addAll(facts);
        }

        public void concludes(Object... expected) {
            assertThat(conclusions()).containsExactlyInAnyOrder(expected);
        }

        public void concludesNothing() {
            assertThat(conclusions()).isEmpty();
        }

        /** All conclusions, the same in whatever order the facts come. */
        public List<Object> conclusions() {
            List<Object> first = conclusions(facts);
            List<Object> order = new ArrayList<>(facts);
            Collections.reverse(order);
            assertThat(conclusions(order)).containsExactlyInAnyOrderElementsOf(first);
            for (int seed = 0; seed < SHUFFLES; seed++) {
                Collections.shuffle(order, new Random(seed));
                assertThat(conclusions(order)).containsExactlyInAnyOrderElementsOf(first);
            }
            return first;
        }

        private List<Object> conclusions(List<Object> order) {
            return rules.engine().conclude(stage, order).stream()
                    .filter(firing -> rule == null || firing.rule().code().equals(rule))
                    .map(Firing::conclusion)
                    .toList();
        }
    }
}
