package ec.atalaya.plan;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code links.csv}, and the links of outside drivers, which are written alike. */
final class LinkReader {

    private static final Column CAUSE = Column.required("cause", "causa");
    private static final Column EFFECT = Column.required("effect", "efecto");
    private static final Column SIGN = Column.optional("sign", "signo");
    private static final Column STRENGTH = Column.required("strength", "fuerza");
    private static final Column LAG = Column.optional("lag", "rezago");
    private static final Column CONFIDENCE = Column.optional("confidence", "confianza");
    private static final Column RATIONALE = Column.optional("rationale", "sustento");
    private static final Column VALID_FROM = Column.optional("valid_from", "desde", "válido_desde");
    private static final Column VALID_TO = Column.optional("valid_to", "hasta", "válido_hasta");
    private static final Column SOURCE = Column.optional("source", "fuente");
    static final List<Column> COLUMNS =
            List.of(CAUSE, EFFECT, SIGN, STRENGTH, LAG, CONFIDENCE, RATIONALE, VALID_FROM, VALID_TO, SOURCE);

    private record Ends(String cause, String effect) {}

    private final Faults faults;
    private final Codes causes;
    private final Codes effects;
    private final Map<Ends, List<CauseEffectLink>> seen = new HashMap<>();

    LinkReader(Faults faults, Codes causes, Codes effects) {
        this.faults = faults;
        this.causes = causes;
        this.effects = effects;
    }

    List<CauseEffectLink> read(List<Row> rows) {
        List<CauseEffectLink> read = new ArrayList<>();
        for (Row row : rows) {
            link(row).ifPresent(read::add);
        }
        return read;
    }

    private Optional<CauseEffectLink> link(Row row) {
        row.cell(CAUSE).required(CAUSE.name(), faults);
        row.cell(EFFECT).required(EFFECT.name(), faults);
        row.cell(STRENGTH).required(STRENGTH.name(), faults);
        String cause = causes.named(row.cell(CAUSE));
        String effect = effects.named(row.cell(EFFECT));
        LocalDate from = day(row.cell(VALID_FROM), true);
        LocalDate to = day(row.cell(VALID_TO), false);
        if (from != null && to != null && to.isBefore(from)) {
            faults.error(row.cell(VALID_TO).place(), "plan.validity", to, from);
        }
        var link = new CauseEffectLink(
                cause == null ? "" : cause,
                effect == null ? "" : effect,
                sign(row.cell(SIGN)),
                row.cell(STRENGTH).number(0, 1, faults).orElse(0),
                row.cell(LAG).whole(0, 240, faults).orElse(0),
                row.cell(CONFIDENCE).number(0, 1, faults).orElse(1),
                row.cell(RATIONALE).text(),
                from,
                to,
                row.cell(SOURCE).text(),
                row.place());
        return cause != null && effect != null && isNew(link, row) ? Optional.of(link) : Optional.empty();
    }

    private CauseEffectLink.Sign sign(Cell cell) {
        switch (cell.text()) {
            case "", "+" -> {
                return CauseEffectLink.Sign.PLUS;
            }
            case "-", "\u2212" -> {
                return CauseEffectLink.Sign.MINUS;
            }
            default -> {
                faults.error(cell.place(), "cell.one-of", cell.text(), "+, -");
                return CauseEffectLink.Sign.PLUS;
            }
        }
    }

    /** A day, or a period whose first or last day is meant. */
    private @Nullable LocalDate day(Cell cell, boolean first) {
        return cell.as(Period::parse, "cell.period", faults)
                .map(period -> first ? period.first() : period.last())
                .orElse(null);
    }

    /** The same two objectives may be tied twice, but never for the same days. */
    private boolean isNew(CauseEffectLink link, Row row) {
        var ends = new Ends(link.cause(), link.effect());
        List<CauseEffectLink> earlier = seen.computeIfAbsent(ends, key -> new ArrayList<>());
        for (CauseEffectLink other : earlier) {
            if (overlap(link, other)) {
                faults.error(
                        row.cell(CAUSE).place(),
                        "plan.twice",
                        link.cause() + " → " + link.effect(),
                        "links",
                        other.place().row());
                return false;
            }
        }
        return earlier.add(link);
    }

    private static boolean overlap(CauseEffectLink one, CauseEffectLink other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(CauseEffectLink one, CauseEffectLink other) {
        return one.validTo() != null
                && other.validFrom() != null
                && one.validTo().isBefore(other.validFrom());
    }
}
