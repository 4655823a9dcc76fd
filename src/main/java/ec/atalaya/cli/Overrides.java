package ec.atalaya.cli;

import ec.atalaya.document.Faults;
import ec.atalaya.document.NumberNotation;
import ec.atalaya.evaluation.whatif.Override;
import ec.atalaya.evaluation.whatif.OverrideReader;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.StatusScale;
import java.util.List;
import picocli.CommandLine.Option;

/** What is supposed to be otherwise in an evaluation. */
final class Overrides {

    private static final String VALUE = "--override";
    private static final String TARGET = "--override-target";
    private static final String LINK = "--override-link";
    private static final String STATUS = "--override-status";

    @Option(
            names = VALUE,
            paramLabel = "INDICATOR:P=VALUE",
            description = "Supone un valor: I4-01:2024=90. Se puede repetir.")
    private List<String> values = List.of();

    @Option(
            names = TARGET,
            paramLabel = "INDICATOR:P=VALUE",
            description = "Supone una meta: I4-01:2024=80. Se puede repetir.")
    private List<String> targets = List.of();

    @Option(
            names = LINK,
            paramLabel = "CAUSE>EFFECT:WHAT",
            description = "Supone otra relación: I4>E3:strength=0.2, I4>E3:lag=1, I4>E3:removed. Se puede repetir.")
    private List<String> links = List.of();

    @Option(
            names = STATUS,
            paramLabel = "OBJECTIVE[:P]=STATUS",
            description = "Supone un semáforo desde un período: M2:2024-Q1=CUMPLE. Se puede repetir.")
    private List<String> statuses = List.of();

    /**
     * All of them.
     *
     * @throws ec.atalaya.document.RefusedDocument if any cannot be read, or names what the plan does not have
     */
    List<Override> of(Plan plan, StatusScale scale) {
        var faults = new Faults();
        var reader = new OverrideReader(plan, scale, NumberNotation.POINT, faults);
        values.forEach(text -> reader.value(VALUE, text));
        targets.forEach(text -> reader.target(TARGET, text));
        links.forEach(text -> reader.link(LINK, text));
        statuses.forEach(text -> reader.status(STATUS, text));
        faults.refuseIfAny();
        return reader.overrides();
    }
}
