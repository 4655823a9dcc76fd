package ec.atalaya.measurement;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Faults;
import ec.atalaya.plan.Measured;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How a percentage is read: a number with a percent sign, or a cell of a workbook that is shown as one. What it means
 * hangs on what the indicator is measured in:
 *
 * <ul>
 *   <li>in percent ({@code %}, {@code % del total}, {@code porcentaje}, {@code pp}): 45 % is 45;
 *   <li>as a share, or in nothing (an empty unit, {@code proporción}, {@code razón}, {@code tasa}, {@code índice}, …):
 *       45 % is 0.45;
 *   <li>in anything else 45 % is a mistake, and the row is told so.
 * </ul>
 *
 * A number without a percent sign is always taken as it stands.
 */
final class Percentages {

    private static final Set<String> SHARES = Set.of(
            "",
            "proporcion",
            "fraccion",
            "razon",
            "tasa",
            "indice",
            "coeficiente",
            "proportion",
            "fraction",
            "ratio",
            "rate",
            "share",
            "index",
            "tanto por uno");

    private Percentages() {}

    /** The value of a cell in the indicator's unit; empty where nothing stands there or something is wrong. */
    static OptionalDouble value(Cell cell, Measured indicator, Faults faults) {
        Optional<Cell> percent = cell.percent();
        if (percent.isEmpty()) {
            return cell.number(faults);
        }
        String unit = plain(indicator.unitOfMeasure());
        boolean inPercent =
                unit.contains("%") || unit.startsWith("porcent") || unit.startsWith("percent") || unit.equals("pp");
        if (!inPercent && !SHARES.contains(unit)) {
            faults.error(cell.place(), "measurement.percent", cell.text(), indicator.code(), indicator.unitOfMeasure());
            return OptionalDouble.empty();
        }
        OptionalDouble read = percent.get().number(faults);
        return read.isEmpty() || inPercent
                ? read
                : OptionalDouble.of(
                        BigDecimal.valueOf(read.getAsDouble()).movePointLeft(2).doubleValue());
    }

    private static String plain(String unit) {
        return Normalizer.normalize(unit.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
