package ec.atalaya.console;

import ec.atalaya.drawing.Svg;
import java.util.List;

/**
 * The macro-scenarios of a plan side by side.
 *
 * @param lead which assumptions reality has left, in one sentence
 * @param scenarios the base first
 * @param objectives whose exposure differs under any scenario, those that differ most first
 * @param outcomes what comes and goes under each scenario but the base
 */
record MacroSheet(
        String lead,
        List<Column> scenarios,
        List<DriverRow> drivers,
        List<ObjectiveRow> objectives,
        List<Outcome> outcomes) {

    /** A scenario; its address tries it. */
    record Column(String code, String name, String note, boolean base, boolean illustrative, String trial) {}

    /**
     * A driver.
     *
     * @param period the driver's own that is compared
     * @param assumed by each scenario
     * @param state how it stands with what the plan assumes, in words
     * @param told the same in a sentence; empty where the assumption holds
     * @param path what was assumed and what came, period by period
     */
    record DriverRow(
            String code,
            String name,
            String unit,
            String period,
            List<String> assumed,
            String actual,
            String state,
            boolean left,
            String told,
            boolean illustrative,
            List<Moment> path) {}

    /** One period of a driver's path. */
    record Moment(String period, List<String> assumed, String actual, String state, boolean left) {}

    /** An objective under each scenario. */
    record ObjectiveRow(
            String code, String name, Address address, StatusMark mark, String score, List<Threat> threats) {}

    /**
     * What threatens an objective under one scenario.
     *
     * @param moved whether it is another exposure than today's
     * @param from how much of it comes from the driver that brings most; empty where none does
     */
    record Threat(String exposure, Svg bar, boolean moved, String from) {}

    /**
     * What comes and goes under one scenario.
     *
     * @param withoutRelief whether a driver goes better than the plan assumes, and no rule lets that relieve anything
     */
    record Outcome(String name, String lead, boolean withoutRelief, List<TrialSheet.Finding> findings) {}
}
