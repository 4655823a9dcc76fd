package ec.atalaya.console;

import ec.atalaya.console.RuleTableView.Cell;
import ec.atalaya.console.RuleTableView.Heading;
import ec.atalaya.console.RuleTableView.Row;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Perspective;
import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.AlertPolicy;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import ec.atalaya.rules.table.ScoreLine;
import ec.atalaya.rules.table.TableRow;
import ec.atalaya.rules.table.Transmission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells the tables of the rule set in plain words. */
final class RuleTableWords {

    private final PlanView view;
    private final DecidedRows decided;
    private final Wording words;

    RuleTableWords(PlanView view, DecidedRows decided) {
        this.view = view;
        this.decided = decided;
        this.words = view.words();
    }

    RuleTableView of(RuleTable table) {
        return new RuleTableView(
                table,
                table.address(view),
                headings(table),
                table.rows(view.rules().tables()).stream()
                        .map(row -> row(table, row))
                        .toList(),
                // Links transmit for whole runs: what lets them is no result of a period.
                view.hasRun() && table != RuleTable.TRANSMISSION);
    }

    private List<Heading> headings(RuleTable table) {
        return switch (table) {
            case BANDS -> headings("scope", "level", "measure", "from#", "to#", "status");
            case SCORES -> headings("scope", "measure", "from#", "to#", "slope#", "offset#", "least#", "most#");
            case TRANSMISSION -> headings("cause-scope", "confidence#", "threshold#", "decay#", "advances");
            case ALERTS -> headings("rule", "scope", "level", "watched", "mark#", "periods#", "severity", "recipients");
            case AGENDA ->
                headings("rule", "scope", "level", "severity", "mark#", "meeting", "section", "outcome", "minutes#");
        };
    }

    private List<Heading> headings(String... keys) {
        return Arrays.stream(keys)
                .map(key -> new Heading(words.text("rules.column." + key.replace("#", "")), key.endsWith("#")))
                .toList();
    }

    private Row row(RuleTable table, TableRow row) {
        int line = row.place().line();
        int count = decided.by(table, line);
        return new Row(
                table.anchor(line),
                Integer.toString(line),
                cells(row),
                count == 0 ? "" : words.text("rules.decided", count));
    }

    private List<Cell> cells(TableRow row) {
        if (row instanceof Band band) {
            return List.of(
                    scope(band.scope()),
                    level(band.level()),
                    Cell.text(band.isPlain() ? "–" : band.measure()),
                    edge(band, band.from()),
                    edge(band, band.to()),
                    status(band.status()));
        }
        if (row instanceof ScoreLine line) {
            return score(line);
        }
        if (row instanceof Transmission terms) {
            return List.of(
                    scope(terms.scope()),
                    Cell.number(words.number(terms.leastConfidence())),
                    Cell.number(words.number(terms.threshold())),
                    Cell.number(words.number(terms.decay())),
                    Cell.text(words.text(terms.advances() ? "rules.yes" : "rules.no")));
        }
        return row instanceof AlertPolicy policy ? alert(policy) : agenda((AgendaPolicy) row);
    }

    private List<Cell> score(ScoreLine line) {
        return List.of(
                scope(line.scope()),
                Cell.text(line.measure()),
                bound(line.from()),
                bound(line.to()),
                Cell.number(words.number(line.slope())),
                Cell.number(words.number(line.offset())),
                bound(line.least()),
                bound(line.most()));
    }

    private Cell bound(double bound) {
        return Cell.number(Double.isInfinite(bound) ? words.text("rules.open") : words.number(bound));
    }

    private List<Cell> alert(AlertPolicy policy) {
        return List.of(
                rule(policy.rule()),
                scope(policy.scope()),
                level(policy.level()),
                policy.status().isEmpty() ? Cell.text("–") : status(policy.status()),
                mark(policy.mark()),
                Cell.number(words.count(policy.periods())),
                Cell.text(words.text("severity." + policy.severity())),
                Cell.text(words.listed(policy.recipients().stream()
                        .map(recipient -> words.name("rules.recipient", recipient))
                        .toList())));
    }

    private List<Cell> agenda(AgendaPolicy policy) {
        return List.of(
                rule(policy.rule()),
                scope(policy.scope()),
                level(policy.level()),
                Cell.text(words.text("severity." + policy.severity())),
                mark(policy.mark()),
                Cell.text(words.text("rules.meeting." + policy.meeting())),
                Cell.text(words.text("rules.section." + policy.section())),
                Cell.text(words.text("rules.outcome." + policy.outcome())),
                Cell.number(words.count(policy.minutes())));
    }

    private Cell rule(String code) {
        return new Cell(code, false, null, RulePlaces.rule(view, code));
    }

    private Cell level(String level) {
        return Cell.text(words.text("rules.level." + level));
    }

    private Cell status(String code) {
        return new Cell(view.mark(code).word(), false, view.mark(code), null);
    }

    private Cell edge(Band band, double edge) {
        return Cell.number(
                Double.isInfinite(edge)
                        ? words.text("rules.open")
                        : words.edge(Judged.of(band.level(), band.measure()), edge));
    }

    private Cell mark(double mark) {
        return Cell.number(Double.isNaN(mark) ? "–" : words.number(mark));
    }

    private Cell scope(Scope scope) {
        String code = scope.code();
        Optional<String> name =
                switch (scope.kind()) {
                    case INDICATOR -> view.plan().indicator(code).map(Indicator::name);
                    case OBJECTIVE -> view.plan().objective(code).map(Objective::name);
                    case AXIS -> view.plan().axis(code).map(Axis::name);
                    case PERSPECTIVE -> view.plan().perspective(code).map(Perspective::name);
                    case METHOD, PLAN -> Optional.empty();
                };
        return Cell.text(words.text(
                "rules.scope." + scope.kind(),
                name.map(known -> code + " " + known).orElse(code)));
    }
}
