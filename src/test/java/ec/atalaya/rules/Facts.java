package ec.atalaya.rules;

import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Dated;
import ec.atalaya.rules.fact.MapLink;
import ec.atalaya.rules.fact.MeasuredIndicator;
import ec.atalaya.rules.fact.Position;
import ec.atalaya.rules.fact.RaisedAlert;
import ec.atalaya.rules.fact.RolledUp;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Standing.Moment;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.fact.Trend;
import java.util.Arrays;
import java.util.List;

/** Facts as rules see them: of the objective M1 on the axis MOV, unless another is named. */
final class Facts {

    private static final Period NOW = Period.year(2025);
    private static final double NONE = Double.NaN;

    private Facts() {}

    static Subject subject(Level level, String code) {
        return new Subject(level, code, NOW);
    }

    static MeasuredIndicator indicator(double attainment) {
        boolean assessed = !Double.isNaN(attainment);
        return new MeasuredIndicator(
                subject(Level.INDICATOR, "M1-01"),
                new Position("M1-01", "M1", "TARGET_RATIO", "MOV", "CIU"),
                "%",
                "UP",
                false,
                assessed,
                assessed ? "" : "NO_VALUE",
                attainment * 100,
                100,
                NONE,
                NONE,
                NONE,
                attainment,
                0,
                0,
                0,
                false,
                false,
                unmoved());
    }

    /** Of an indicator that was never measured. */
    private static Trend unmoved() {
        return new Trend(NOW, Direction.UP, Dated.NONE, Dated.NONE, NONE, 0, new Trend.Past() {
            @Override
            public Dated at(Period period) {
                return Dated.NONE;
            }

            @Override
            public Dated upTo(Period period) {
                return Dated.NONE;
            }
        });
    }

    static RolledUp rolledUp(Level level, double score) {
        boolean assessed = !Double.isNaN(score);
        return new RolledUp(
                subject(level, "X"),
                position(level, "X"),
                level.name(),
                assessed,
                assessed ? "" : "NO_CHILD",
                score,
                2,
                assessed ? 2 : 0,
                2,
                assessed ? 2 : 0);
    }

    private static Position position(Level level, String code) {
        return switch (level) {
            case INDICATOR -> new Position(code, "M1", "TARGET_RATIO", "MOV", "CIU");
            case LINK, OBJECTIVE -> new Position("", code, "", "MOV", "CIU");
            case AXIS -> new Position("", "", "", code, "");
            case PERSPECTIVE -> new Position("", "", "", "", code);
            case PLAN, DRIVER -> new Position("", "", "", "", "");
        };
    }

    static MapLink link(double confidence) {
        return new MapLink("I1", "M1", position(Level.OBJECTIVE, "I1"), "+", 0.5, 1, confidence);
    }

    /** A period with this score, its status by the default bands. */
    static Moment scored(double score) {
        return score >= 0.85
                ? moment("CUMPLE", 1, score, 0)
                : score >= 0.7 ? moment("AVANCE_MENOR", 2, score, 0) : moment("CON_PROBLEMAS", 3, score, 0);
    }

    /** A period that is met and threatened. */
    static Moment exposed(double exposure) {
        return moment("CUMPLE", 1, 1, exposure);
    }

    static Moment unassessed(String reason) {
        return new Moment("NOT_ASSESSED", 0, false, reason, NONE, NONE, 0);
    }

    private static Moment moment(String status, int order, double score, double exposure) {
        return new Moment(status, order, order == 1, "", score, 1 - score, exposure);
    }

    /** Where something stands now, and before, the latest first. */
    static Standing standing(Level level, String code, Moment now, Moment... past) {
        return standing(level, code, false, now, past);
    }

    static Standing disputed(Moment now) {
        return standing(Level.INDICATOR, "M1-01", true, now);
    }

    private static Standing standing(Level level, String code, boolean disputed, Moment now, Moment... past) {
        List<Moment> before = Arrays.asList(past);
        return new Standing(subject(level, code), position(level, code), level.name(), false, disputed, 0, now, before);
    }

    static RaisedAlert alert(String rule, Standing standing, String severity) {
        return new RaisedAlert(rule, standing, severity);
    }
}
