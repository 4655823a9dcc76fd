package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.DriverBasis;
import org.jspecify.annotations.Nullable;

/** What was assumed of an outside driver, and what came, in words. */
record AssumptionWords(Wording words) {

    /** {@code Transferencias: el plan suponía 300 y van 240, 20 % menos; toleraba 10 %.} */
    String told(DriverBasis driver) {
        Double assumed = driver.assumed();
        Double actual = driver.actual();
        if (assumed == null) {
            return words.text("outside.told.nothing", driver.name());
        }
        if (actual == null) {
            return words.text("outside.told.missing", driver.name(), value(assumed, driver.unit()));
        }
        Double tolerance = driver.tolerance();
        return words.text(
                "outside.told." + way(actual, assumed),
                driver.name(),
                value(assumed, driver.unit()),
                value(actual, null),
                apart(driver, Math.abs(actual - assumed)),
                tolerated(driver, tolerance == null ? 0 : tolerance));
    }

    private static String way(double actual, double assumed) {
        return actual == assumed ? "same" : actual < assumed ? "less" : "more";
    }

    private String apart(DriverBasis driver, double difference) {
        Double share = driver.share();
        return share == null ? words.number(difference) : percent(Math.abs(share));
    }

    /** As the plan writes it: as a share, or in the driver's unit. */
    String tolerated(DriverBasis driver, double tolerance) {
        Double share = driver.toleratedShare();
        return share == null ? words.number(tolerance) : percent(share);
    }

    private String percent(double share) {
        return words.percentMark(Math.round(share * 1000) / 1000.0);
    }

    String value(double value, @Nullable String unit) {
        String number = words.number(value);
        return unit == null
                ? number
                : unit.equals("%") ? words.text("percent", number) : words.text("outside.value", number, unit);
    }

    /** How it stands with an assumption, in a word or two. */
    String state(DriverBasis driver) {
        return words.text("outside.state." + key(driver));
    }

    private static String key(DriverBasis driver) {
        if (driver.assumed() == null) {
            return "nothing";
        }
        if (driver.actual() == null) {
            return "missing";
        }
        return !driver.left() ? "holds" : driver.adverse() ? "left" : "better";
    }
}
