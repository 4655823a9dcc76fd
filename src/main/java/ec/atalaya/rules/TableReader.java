package ec.atalaya.rules;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Row;
import ec.atalaya.document.Tables;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.ScoringMethod;
import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.AlertPolicy;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Recipient;
import ec.atalaya.rules.table.Scope;
import ec.atalaya.rules.table.ScoreLine;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import ec.atalaya.rules.table.Transmission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the tables of a rule set. */
final class TableReader {

    static final String FOLDER = "tables";

    private static final Column SCOPE = Column.optional("scope", "ámbito");
    private static final Column LEVEL = Column.required("level", "nivel");
    private static final Column FROM = Column.required("from", "desde");
    private static final Column TO = Column.required("to", "hasta");
    private static final Column STATUS = Column.required("status", "semáforo");
    private static final Column FIGURE = Column.optional("measure", "medida");
    private static final Column SCORED_FIGURE = Column.required("measure", "medida");
    private static final Column SLOPE = Column.required("slope", "pendiente");
    private static final Column OFFSET = Column.required("offset", "constante");
    private static final Column LEAST = Column.optional("least", "mínimo");
    private static final Column MOST = Column.optional("most", "máximo");
    private static final Column WATCHED_STATUS = Column.optional("status", "semáforo");
    private static final Column LEAST_CONFIDENCE = Column.required("least_confidence", "confianza_mínima");
    private static final Column THRESHOLD = Column.required("threshold", "umbral");
    private static final Column DECAY = Column.required("decay", "atenuación");
    private static final Column ADVANCES = Column.optional("advances", "adelantos");
    private static final Column RULE = Column.required("rule", "regla");
    private static final Column MARK = Column.optional("mark", "marca");
    private static final Column PERIODS = Column.optional("periods", "períodos");
    private static final Column SEVERITY = Column.required("severity", "gravedad");
    private static final Column RECIPIENTS = Column.required("recipients", "destinatarios");
    private static final Column MEETING = Column.required("meeting", "reunión");
    private static final Column SECTION = Column.required("section", "sección");
    private static final Column OUTCOME = Column.required("outcome", "resultado");
    private static final Column MINUTES = Column.required("minutes", "minutos");

    /** What people want to remember about a row; no rule reads it. */
    private static final Column NOTE = Column.optional("note", "nota");

    static final List<Column> BANDS = List.of(SCOPE, LEVEL, FIGURE, FROM, TO, STATUS, NOTE);
    static final List<Column> SCORES = List.of(SCOPE, SCORED_FIGURE, FROM, TO, SLOPE, OFFSET, LEAST, MOST, NOTE);
    static final List<Column> TRANSMISSION = List.of(SCOPE, LEAST_CONFIDENCE, THRESHOLD, DECAY, ADVANCES, NOTE);
    static final List<Column> ALERTS =
            List.of(RULE, SCOPE, LEVEL, WATCHED_STATUS, MARK, PERIODS, SEVERITY, RECIPIENTS, NOTE);
    static final List<Column> AGENDA =
            List.of(RULE, SCOPE, LEVEL, SEVERITY, MARK, MEETING, SECTION, OUTCOME, MINUTES, NOTE);

    private final Path folder;
    private final StatusScale scale;
    private final Faults faults;

    TableReader(Path folder, StatusScale scale, Faults faults) {
        this.folder = folder;
        this.scale = scale;
        this.faults = faults;
    }

    RuleTables read() {
        List<BandCheck.Placed> bands =
                rows("bands", BANDS).stream().map(this::placedBand).toList();
        BandCheck.warnOfGapsAndOverlaps(bands, faults);
        return new RuleTables(
                bands.stream().map(BandCheck.Placed::band).toList(),
                rows("scores", SCORES).stream().map(this::scoreLine).toList(),
                rows("transmission", TRANSMISSION).stream()
                        .map(this::transmission)
                        .toList(),
                rows("alerts", ALERTS).stream().map(this::alertPolicy).toList(),
                rows("agenda", AGENDA).stream().map(this::agendaPolicy).toList());
    }

    private List<Row> rows(String table, List<Column> columns) {
        Path file = folder.resolve(FOLDER).resolve(table + ".csv");
        return Files.isRegularFile(file)
                ? Tables.read(file, FOLDER + "/" + table + ".csv", columns, faults)
                : List.of();
    }

    private BandCheck.Placed placedBand(Row row) {
        return new BandCheck.Placed(
                band(row), row.cell(FROM).place(), row.cell(TO).place());
    }

    private Band band(Row row) {
        double from = lower(row, FROM);
        double to = upper(row, TO);
        refuseEmpty(row, from, to);
        return new Band(
                scope(row),
                judgedLevel(row),
                row.cell(FIGURE).text(),
                from,
                to,
                status(row.cell(STATUS), true),
                row.place());
    }

    private ScoreLine scoreLine(Row row) {
        double from = lower(row, FROM);
        double to = upper(row, TO);
        refuseEmpty(row, from, to);
        return new ScoreLine(
                scope(row),
                row.cell(SCORED_FIGURE).required(SCORED_FIGURE.name(), faults),
                from,
                to,
                row.cell(SLOPE).number(faults).orElse(0),
                row.cell(OFFSET).number(faults).orElse(0),
                lower(row, LEAST),
                upper(row, MOST),
                row.place());
    }

    private double lower(Row row, Column column) {
        return row.cell(column).number(faults).orElse(Double.NEGATIVE_INFINITY);
    }

    private double upper(Row row, Column column) {
        return row.cell(column).number(faults).orElse(Double.POSITIVE_INFINITY);
    }

    private void refuseEmpty(Row row, double from, double to) {
        if (from >= to) {
            faults.error(
                    row.cell(TO).place(),
                    "table.band-empty",
                    row.cell(FROM).text(),
                    row.cell(TO).text());
        }
    }

    private Transmission transmission(Row row) {
        return new Transmission(
                scope(row),
                row.cell(LEAST_CONFIDENCE).number(0, 1, faults).orElse(0),
                row.cell(THRESHOLD).number(0, 1, faults).orElse(0),
                row.cell(DECAY).number(0, 1, faults).orElse(1),
                row.cell(ADVANCES).yesOrNo(faults).orElse(false),
                row.place());
    }

    private AlertPolicy alertPolicy(Row row) {
        return new AlertPolicy(
                row.cell(RULE).required(RULE.name(), faults),
                scope(row),
                watchedLevel(row),
                status(row.cell(WATCHED_STATUS), false),
                row.cell(MARK).number(faults).orElse(Double.NaN),
                row.cell(PERIODS).whole(1, 60, faults).orElse(1),
                word(row.cell(SEVERITY), Severity.class, SEVERITY),
                recipients(row.cell(RECIPIENTS)),
                row.place());
    }

    private AgendaPolicy agendaPolicy(Row row) {
        return new AgendaPolicy(
                row.cell(RULE).required(RULE.name(), faults),
                scope(row),
                level(row),
                word(row.cell(SEVERITY), Severity.class, SEVERITY),
                row.cell(MARK).number(faults).orElse(Double.NaN),
                word(row.cell(MEETING), Meeting.class, MEETING),
                word(row.cell(SECTION), Section.class, SECTION),
                word(row.cell(OUTCOME), Outcome.class, OUTCOME),
                row.cell(MINUTES).whole(0, 480, faults).orElse(0),
                row.place());
    }

    /** Links are tested: nothing but an agenda speaks of them. */
    private String watchedLevel(Row row) {
        String level = level(row);
        if (level.equals(Level.LINK.name())) {
            faults.error(
                    row.cell(LEVEL).place(),
                    "table.level-of-links",
                    row.cell(LEVEL).text());
        }
        return level;
    }

    private String level(Row row) {
        Cell cell = row.cell(LEVEL);
        cell.required(LEVEL.name(), faults);
        return cell.oneOf(Level.class, faults).map(Enum::name).orElse("");
    }

    /** What lies outside the plan has no status, so that no band could ever be read for it. */
    private String judgedLevel(Row row) {
        String level = watchedLevel(row);
        if (!level.equals(Level.DRIVER.name())) {
            return level;
        }
        faults.error(
                row.cell(LEVEL).place(),
                "cell.one-of",
                row.cell(LEVEL).text(),
                Arrays.stream(Level.values())
                        .filter(Level::isJudged)
                        .map(Enum::name)
                        .collect(Collectors.joining(", ")));
        return "";
    }

    private String status(Cell cell, boolean required) {
        if (required) {
            cell.required(STATUS.name(), faults);
        }
        if (cell.isGiven()
                && scale.status(cell.text()).isEmpty()
                && (required || !cell.text().equals(Status.NOT_ASSESSED))) {
            faults.error(
                    cell.place(),
                    "table.unknown-status",
                    cell.text(),
                    String.join(
                            ", ", scale.statuses().stream().map(Status::code).toList()));
        }
        return cell.text();
    }

    private <E extends Enum<E>> String word(Cell cell, Class<E> type, Column column) {
        cell.required(column.name(), faults);
        return cell.oneOf(type, faults).map(Enum::name).orElse("");
    }

    private List<Recipient> recipients(Cell cell) {
        List<Recipient> recipients = new ArrayList<>();
        for (String name : cell.required(RECIPIENTS.name(), faults).split("[;+]")) {
            new Cell(name.strip(), cell.place(), cell.notation())
                    .oneOf(Recipient.class, faults)
                    .ifPresent(recipients::add);
        }
        return recipients;
    }

    private Scope scope(Row row) {
        Cell cell = row.cell(SCOPE);
        String[] parts = cell.text().split(":", 2);
        if (!cell.isGiven() || parts[0].strip().toLowerCase(Locale.ROOT).equals("plan")) {
            return Scope.PLAN;
        }
        if (parts.length == 2 && !parts[1].isBlank()) {
            var kind = new Cell(parts[0].strip(), cell.place(), cell.notation()).oneOf(Scope.Kind.class, faults);
            return kind.map(circle -> scope(circle, parts[1].strip(), cell)).orElse(Scope.PLAN);
        }
        faults.error(cell.place(), "table.scope", cell.text());
        return Scope.PLAN;
    }

    /** Methods are the product's own, so that a slip of the pen shows; other codes are the plan's. */
    private Scope scope(Scope.Kind kind, String code, Cell cell) {
        if (kind == Scope.Kind.METHOD
                && Arrays.stream(ScoringMethod.values())
                        .noneMatch(method -> method.name().equals(code))) {
            faults.error(
                    cell.place(),
                    "table.unknown-method",
                    code,
                    Arrays.stream(ScoringMethod.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return new Scope(kind, code);
    }
}
