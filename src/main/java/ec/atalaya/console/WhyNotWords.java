package ec.atalaya.console;

import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.evaluation.explanation.WhyNot;
import ec.atalaya.evaluation.explanation.WhyNot.Condition;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Indicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the next better status would take. */
final class WhyNotWords {

    private final Telling telling;

    WhyNotWords(Telling telling) {
        this.telling = telling;
    }

    /**
     * What stands in the way of the next better status.
     *
     * @param title the question
     * @param intro how many conditions are not met
     * @param conditions each with what it needs and what there is
     */
    record Answer(String title, String intro, List<Sentence> conditions) {

        Answer {
            conditions = List.copyOf(conditions);
        }
    }

    @Nullable
    Answer of(@Nullable WhyNot whyNot) {
        if (whyNot == null) {
            return null;
        }
        String word = telling.view().mark(whyNot.status()).word();
        List<Sentence> conditions = whyNot.conditions().stream()
                .map(condition -> told(condition, whyNot))
                .toList();
        String intro = conditions.isEmpty()
                ? telling.text("objective.whynot.no-row", word)
                : telling.text("objective.whynot.missing", conditions.size());
        return new Answer(telling.text("objective.whynot.title", word), intro, conditions);
    }

    private Sentence told(Condition condition, WhyNot whyNot) {
        return switch (condition.obstacle()) {
            case SCORE -> score(condition, whyNot);
            case MAJORITY -> telling.sentence("objective.whynot.MAJORITY");
            case CRITICAL, ATTAINMENT -> indicator(condition);
        };
    }

    private Sentence score(Condition condition, WhyNot whyNot) {
        Double then = whyNot.scoreThen();
        Sentence told = telling.sentence(
                "objective.whynot.SCORE", Piece.strong(score(condition.needed())), score(condition.had()));
        return then == null
                ? told
                : told.and(telling.sentence(
                        "objective.whynot.score-then",
                        telling.words().listed(critical(whyNot)),
                        telling.words().score(then)));
    }

    private static List<String> critical(WhyNot whyNot) {
        return whyNot.conditions().stream()
                .filter(condition -> condition.obstacle() == WhyNot.Obstacle.CRITICAL)
                .map(Condition::code)
                .toList();
    }

    private Sentence indicator(Condition condition) {
        Sentence needed = needed(condition);
        return condition.obstacle() == WhyNot.Obstacle.CRITICAL
                ? needed.and(telling.sentence("objective.whynot.CRITICAL", condition.code()))
                : needed;
    }

    private Sentence needed(Condition condition) {
        Piece code = telling.indicatorCode(condition.code());
        Indicator indicator = telling.view().plan().indicator(condition.code()).orElse(null);
        Double value = condition.valueNeeded();
        Double had = condition.valueHad();
        if (indicator != null && value != null && had != null) {
            Amounts amounts = telling.amounts(indicator);
            String key = indicator.direction() == Direction.KEEP
                    ? "objective.whynot.value.KEEP"
                    : "objective.whynot.value." + indicator.direction();
            return telling.sentence(key, code, Piece.strong(amounts.needed(value)), amounts.told(had));
        }
        return condition.needed() == null
                ? telling.sentence("objective.whynot.unknown", code)
                : telling.sentence(
                        "objective.whynot.attainment",
                        code,
                        Piece.strong(percent(condition.needed())),
                        percent(condition.had()));
    }

    private String score(@Nullable Double score) {
        return score == null
                ? telling.text("objective.day.unknown")
                : telling.words().scoreMark(round(score));
    }

    private static double round(double fraction) {
        return Math.round(fraction * 1000) / 1000.0;
    }

    private String percent(@Nullable Double fraction) {
        if (fraction == null) {
            return telling.text("objective.day.unknown");
        }
        return telling.words().percentMark(round(fraction));
    }
}
