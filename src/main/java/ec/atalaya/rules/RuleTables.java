package ec.atalaya.rules;

import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.AlertPolicy;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.TableRow;
import ec.atalaya.rules.table.Transmission;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a rule set. */
public record RuleTables(
        List<Band> bands, List<Transmission> transmission, List<AlertPolicy> alerts, List<AgendaPolicy> agenda) {

    public RuleTables {
        bands = List.copyOf(bands);
        transmission = List.copyOf(transmission);
        alerts = List.copyOf(alerts);
        agenda = List.copyOf(agenda);
    }

    /** The rows that the rules of a stage see. */
    public List<? extends TableRow> rowsFor(Stage stage) {
        return switch (stage) {
            case INDICATORS, OBJECTIVES -> bands;
            case PROPAGATION -> transmission;
            case ALERTS -> alerts;
            case AGENDA -> agenda;
        };
    }

    /** All rows of all tables, table after table. */
    public List<TableRow> allRows() {
        return Stream.<List<? extends TableRow>>of(bands, transmission, alerts, agenda)
                .<TableRow>flatMap(List::stream)
                .toList();
    }
}
