package ec.atalaya.rules;

import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.AlertPolicy;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.ScoreLine;
import ec.atalaya.rules.table.TableRow;
import ec.atalaya.rules.table.Transmission;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a rule set. */
public record RuleTables(
        List<Band> bands,
        List<ScoreLine> scores,
        List<Transmission> transmission,
        List<AlertPolicy> alerts,
        List<AgendaPolicy> agenda) {

    public RuleTables {
        bands = List.copyOf(bands);
        scores = List.copyOf(scores);
        transmission = List.copyOf(transmission);
        alerts = List.copyOf(alerts);
        agenda = List.copyOf(agenda);
    }

    /** The rows that the rules of a stage see. */
    public List<? extends TableRow> rowsFor(Stage stage) {
        return switch (stage) {
            case INDICATORS -> both(bands, scores);
            case OBJECTIVES -> bands;
            case PROPAGATION -> transmission;
            case ALERTS -> alerts;
            case AGENDA -> agenda;
        };
    }

    private static List<? extends TableRow> both(List<? extends TableRow> some, List<? extends TableRow> others) {
        return others.isEmpty()
                ? some
                : Stream.<List<? extends TableRow>>of(some, others)
                        .<TableRow>flatMap(List::stream)
                        .toList();
    }

    /** The bands that judge attainments and scores, and no figure of a rule's own. */
    public List<Band> plainBands() {
        return bands.stream().filter(Band::isPlain).toList();
    }

    /** All rows of all tables, table after table. */
    public List<TableRow> allRows() {
        return Stream.<List<? extends TableRow>>of(bands, scores, transmission, alerts, agenda)
                .<TableRow>flatMap(List::stream)
                .toList();
    }
}
