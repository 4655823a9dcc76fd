package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import java.lang.reflect.Modifier;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Checks how one rule is built: which kinds of conditions it has, and that it draws exactly one conclusion. */
final class DrlShape {

    private final DrlFile.RuleText rule;
    private final Faults faults;

    private DrlShape(DrlFile.RuleText rule, Faults faults) {
        this.rule = rule;
        this.faults = faults;
    }

    static void checkConditions(DrlFile.RuleText rule, RuleDescr parsed, Faults faults) {
        new DrlShape(rule, faults).condition(parsed.getLhs());
    }

    private void condition(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (condition instanceof AndDescr
                || condition instanceof OrDescr
                || condition instanceof NotDescr
                || condition instanceof ExistsDescr
                || condition instanceof ForallDescr) {
            for (Object part : ((ConditionalElementDescr) condition).getDescrs()) {
                condition((BaseDescr) part);
            }
        } else {
            refuse(condition);
        }
    }

    private void pattern(PatternDescr pattern) {
        boolean usual = !pattern.isQuery()
                && !pattern.isUnification()
                && pattern.getObjectType() != null
                && !pattern.getObjectType().isBlank()
                && pattern.getPositionalConstraints().isEmpty()
                && (pattern.getBehaviors() == null || pattern.getBehaviors().isEmpty());
        if (!usual) {
            refuse(pattern);
        }
        source(pattern, pattern.getSource());
    }

    private void source(PatternDescr pattern, @Nullable PatternSourceDescr source) {
        if (source instanceof AccumulateDescr accumulate && isOfFunctions(accumulate)) {
            condition(accumulate.getInput());
        } else if (source instanceof CollectDescr collect) {
            condition(collect.getInputPattern());
        } else if (source != null && !(source instanceof FromDescr)) {
            refuse(pattern);
        }
    }

    /** Accumulate with code of its own, instead of functions, is code. */
    private static boolean isOfFunctions(AccumulateDescr accumulate) {
        return accumulate.isExternalFunction()
                && accumulate.getFunctions().stream()
                        .allMatch(call -> DrlWords.ACCUMULATE_FUNCTIONS.contains(call.getFunction()));
    }

    private void refuse(BaseDescr condition) {
        Place place = condition.getLine() > 0
                ? Place.at(rule.place().file(), condition.getLine(), condition.getColumn() + 1)
                : rule.place();
        faults.error(place, "rule.condition.kind");
    }

    /** {@code insert( new Conclusion(…) );} and nothing else: then the rule's name says all that it does. */
    static void checkConclusion(DrlFile.RuleText rule, FactTypes types, Faults faults) {
        List<DrlToken> tokens = rule.consequence();
        int last = tokens.size() - 1;
        boolean oneInsert = last >= 6
                && tokens.get(0).is("insert")
                && tokens.get(1).is("(")
                && tokens.get(2).is("new")
                && tokens.get(3).isTypeName()
                && tokens.get(4).is("(")
                && tokens.get(last - 2).is(")")
                && tokens.get(last - 1).is(")")
                && tokens.get(last).is(";")
                && closes(tokens, 4) == last - 2;
        if (!oneInsert) {
            Place place = tokens.isEmpty() ? rule.place() : tokens.get(0).place();
            faults.error(place, "rule.conclusion");
        } else if (types.named(tokens.get(3).text())
                .filter(type -> types.isPlain(type) || Modifier.isAbstract(type.getModifiers()))
                .isPresent()) {
            faults.error(tokens.get(3).place(), "rule.conclusion");
        }
    }

    private static int closes(List<DrlToken> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).is(";")) {
                return -1;
            }
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
