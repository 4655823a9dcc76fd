package ec.atalaya.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.RollUp;
import ec.atalaya.plan.RollUp.Method;
import ec.atalaya.plan.RollUp.Missing;
import ec.atalaya.plan.RollUp.Of;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.fact.Subject;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One score out of several, for every method and every way of treating what is missing. */
class RolledUpScoreTest {

    private static final double NONE = Double.NaN;

    /** Three children: 0.4 with weight 1, one that is missing with weight 2, and 1.6 with weight 3. */
    @ParameterizedTest(name = "{0}, {1}, cap {2} → {3}")
    @CsvSource(textBlock = """
            WEIGHTED_MEAN, SKIP,  ,    1.3
            WEIGHTED_MEAN, SKIP,  1,   0.85
            WEIGHTED_MEAN, ZERO,  ,    0.8666666667
            WEIGHTED_MEAN, ZERO,  1,   0.5666666667
            WEIGHTED_MEAN, BLANK, ,    MISSING_CHILD
            MEAN,          SKIP,  ,    1
            MEAN,          SKIP,  1,   0.7
            MEAN,          ZERO,  ,    0.6666666667
            MEAN,          BLANK, ,    MISSING_CHILD
            WORST,         SKIP,  ,    0.4
            WORST,         SKIP,  0.2, 0.2
            WORST,         ZERO,  ,    0
            WORST,         BLANK, ,    MISSING_CHILD
            BEST,          SKIP,  ,    1.6
            BEST,          SKIP,  1,   1
            BEST,          ZERO,  ,    1.6
            BEST,          BLANK, ,    MISSING_CHILD
            MAJORITY,      SKIP,  ,    1.3
            MAJORITY,      SKIP,  1,   0.85
            MAJORITY,      ZERO,  ,    0.8666666667
            MAJORITY,      BLANK, ,    MISSING_CHILD
            """)
    void everyMethodTreatsWhatIsMissingAsThePlanSays(
            Method method, Missing missing, @Nullable Double cap, String expected) {
        List<Child> children = List.of(child(1, 0.4), child(2, NONE), child(3, 1.6));
        assertThat(told(method, missing, cap, children)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatWasNotScheduledIsNotMissing(Missing missing) {
        List<Child> children = List.of(child(1, 0.5), unscheduled(9));
        for (Method method : Method.values()) {
            assertThat(told(method, missing, null, children)).isEqualTo("0.5");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void withoutAnAssessedChildThereIsNoResult(Missing missing) {
        for (Method method : Method.values()) {
            assertThat(told(method, missing, null, List.of())).isEqualTo("NO_CHILD");
            assertThat(told(method, missing, null, List.of(child(1, NONE)))).isEqualTo("NO_CHILD");
        }
    }

    @ParameterizedTest(name = "weights {0} and {1} → {2}")
    @CsvSource(textBlock = """
            1,     1,     0.6
            0,     1,     0.8
            3,     0,     0.4
            0.235, 0.114, 0.5306590258
            0,     0,     NO_CHILD
            """)
    void weightsAreRelative(double first, double second, String expected) {
        List<Child> children = List.of(child(first, 0.4), child(second, 0.8));
        assertThat(told(Method.WEIGHTED_MEAN, Missing.SKIP, null, children)).isEqualTo(expected);
    }

    @Property
    void aMeanLiesBetweenTheWorstAndTheBest(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -2, max = 3) Double> scores,
            @ForAll Missing missing) {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            children.add(child(1 + i, scores.get(i)));
        }
        double worst =
                RolledUpScore.of(how(Method.WORST, missing, null), children).value();
        double best =
                RolledUpScore.of(how(Method.BEST, missing, null), children).value();
        for (Method method : Method.values()) {
            assertThat(RolledUpScore.of(how(method, missing, null), children).value())
                    .isBetween(worst - 1e-9, best + 1e-9);
        }
    }

    @Property
    void aCapNeverRaisesAResultAndNeverTouchesWhatLiesBelowIt(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -2, max = 3) Double> scores,
            @ForAll @DoubleRange(min = -1, max = 3) double cap) {
        List<Child> children = scores.stream().map(score -> child(1, score)).toList();
        for (Method method : Method.values()) {
            double uncapped =
                    RolledUpScore.of(how(method, Missing.SKIP, null), children).value();
            double capped =
                    RolledUpScore.of(how(method, Missing.SKIP, cap), children).value();
            assertThat(capped).isLessThanOrEqualTo(uncapped);
            assertThat(capped).isLessThanOrEqualTo(cap + 1e-9);
            if (scores.stream().allMatch(score -> score <= cap)) {
                assertThat(capped).isEqualTo(uncapped);
            }
        }
    }

    private static String told(Method method, Missing missing, @Nullable Double cap, List<Child> children) {
        RolledUpScore score = RolledUpScore.of(how(method, missing, cap), children);
        return score.reason() == null
                ? Settled.text(score.value())
                : score.reason().name();
    }

    private static RollUp how(Method method, Missing missing, @Nullable Double cap) {
        return new RollUp(Of.INDICATORS, method, cap, missing);
    }

    private static Child child(double weight, double score) {
        return new Child(subject(), weight, score, Status.NOT_ASSESSED, false, true);
    }

    private static Child unscheduled(double weight) {
        return new Child(subject(), weight, NONE, Status.NOT_ASSESSED, false, false);
    }

    private static Subject subject() {
        return new Subject(Level.INDICATOR, "I", Period.year(2024));
    }
}
