package ec.atalaya.console;

import ec.atalaya.document.Place;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.RuleSetsInForce;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.AlertPolicy;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Recipient;
import ec.atalaya.rules.table.ScoreLine;
import ec.atalaya.rules.table.Transmission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule set in force, for programs. */
@RestController
@Tag(name = "Reglas")
class RulesApi {

    private final RuleSetsInForce ruleSets;

    RulesApi(RuleSetsInForce ruleSets) {
        this.ruleSets = ruleSets;
    }

    /**
     * A rule set.
     *
     * @param met the score that counts as met
     * @param floor the score at which the deviation is whole
     * @param statuses best first
     */
    record RuleSetDocument(
            String code,
            String title,
            String version,
            String digest,
            double met,
            double floor,
            List<Status> statuses,
            Tables tables,
            List<RuleDocument> rules) {}

    /** A rule, and where it stands. */
    record RuleDocument(String code, String sentence, String stage, String place) {

        static RuleDocument of(Rule rule) {
            return new RuleDocument(
                    rule.code(),
                    rule.sentence(),
                    rule.stage().name(),
                    rule.place().toString());
        }
    }

    /** All tables, row after row. */
    record Tables(
            List<BandRow> bands,
            List<ScoreRow> scores,
            List<TransmissionRow> transmission,
            List<AlertRow> alerts,
            List<AgendaRow> agenda) {}

    /** A band; an edge that is not there is null. */
    record BandRow(
            String scope,
            String level,
            String measure,
            @Nullable Double from,
            @Nullable Double to,
            String status,
            String place) {

        static BandRow of(Band row) {
            return new BandRow(
                    row.scope().toString(),
                    row.level(),
                    row.measure(),
                    number(row.from()),
                    number(row.to()),
                    row.status(),
                    told(row.place()));
        }
    }

    /** A piece of the way from a figure to a score; an edge that is not there is null. */
    record ScoreRow(
            String scope,
            String measure,
            @Nullable Double from,
            @Nullable Double to,
            double slope,
            double offset,
            @Nullable Double least,
            @Nullable Double most,
            String place) {

        static ScoreRow of(ScoreLine row) {
            return new ScoreRow(
                    row.scope().toString(),
                    row.measure(),
                    number(row.from()),
                    number(row.to()),
                    row.slope(),
                    row.offset(),
                    number(row.least()),
                    number(row.most()),
                    told(row.place()));
        }
    }

    /** How links of a scope transmit. */
    record TransmissionRow(
            String scope, double leastConfidence, double threshold, double decay, boolean advances, String place) {

        static TransmissionRow of(Transmission row) {
            return new TransmissionRow(
                    row.scope().toString(),
                    row.leastConfidence(),
                    row.threshold(),
                    row.decay(),
                    row.advances(),
                    told(row.place()));
        }
    }

    /** When an alert is raised, and who is told. */
    record AlertRow(
            String rule,
            String scope,
            String level,
            String status,
            @Nullable Double mark,
            int periods,
            String severity,
            List<Recipient> recipients,
            String place) {

        static AlertRow of(AlertPolicy row) {
            return new AlertRow(
                    row.rule(),
                    row.scope().toString(),
                    row.level(),
                    row.status(),
                    number(row.mark()),
                    row.periods(),
                    row.severity(),
                    row.recipients(),
                    told(row.place()));
        }
    }

    /** When something is put on an agenda, and where. */
    record AgendaRow(
            String rule,
            String scope,
            String level,
            String severity,
            @Nullable Double mark,
            String meeting,
            String section,
            String outcome,
            int minutes,
            String place) {

        static AgendaRow of(AgendaPolicy row) {
            return new AgendaRow(
                    row.rule(),
                    row.scope().toString(),
                    row.level(),
                    row.severity(),
                    number(row.mark()),
                    row.meeting(),
                    row.section(),
                    row.outcome(),
                    row.minutes(),
                    told(row.place()));
        }
    }

    @GetMapping("/api/p/{plan}/reglas")
    @Operation(summary = "El conjunto de reglas en vigor: escala, tablas y reglas")
    RuleSetDocument rules(PlanView view) {
        RulesInForce inForce = ruleSets.of(view.rules().code());
        RuleSet set = inForce.set();
        return new RuleSetDocument(
                set.code(),
                set.title(),
                set.version(),
                set.digest(),
                set.scale().met(),
                set.scale().floor(),
                set.scale().statuses(),
                new Tables(
                        set.tables().bands().stream().map(BandRow::of).toList(),
                        set.tables().scores().stream().map(ScoreRow::of).toList(),
                        set.tables().transmission().stream()
                                .map(TransmissionRow::of)
                                .toList(),
                        set.tables().alerts().stream().map(AlertRow::of).toList(),
                        set.tables().agenda().stream().map(AgendaRow::of).toList()),
                inForce.engine().rules().stream().map(RuleDocument::of).toList());
    }

    private static @Nullable Double number(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static String told(Place place) {
        return place.toString();
    }
}
