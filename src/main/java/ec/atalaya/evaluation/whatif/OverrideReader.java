package ec.atalaya.evaluation.whatif;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Faults;
import ec.atalaya.document.NumberNotation;
import ec.atalaya.document.Place;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.StatusScale;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads overrides as people write them, in the command line and in addresses: {@code I4-01:2024=90} for a value or a
 * target, {@code I4>E3:strength=0.2}, {@code I4>E3:lag=1}, {@code I4>E3:removed} for a link, {@code M2:2024-Q4=CUMPLE} or
 * {@code M2=CUMPLE} for a status. What cannot be read is told under the name of the option or parameter.
 */
public final class OverrideReader {

    private static final Pattern OF_PERIOD = Pattern.compile("(?<code>[^:=]+):(?<period>[^:=]+)=(?<value>.*)");
    private static final Pattern OF_LINK =
            Pattern.compile("(?<cause>[^:>=]+)>(?<effect>[^:>=]+):(?<what>\\p{L}+)(=(?<value>.*))?");
    private static final Pattern OF_STATUS = Pattern.compile("(?<code>[^:=]+)(:(?<period>[^:=]+))?=(?<status>.+)");

    private final Plan plan;
    private final StatusScale scale;
    private final NumberNotation notation;
    private final Faults faults;
    private final List<Override> read = new ArrayList<>();

    /**
     * Reads for one plan.
     *
     * @param notation how numbers are written
     */
    public OverrideReader(Plan plan, StatusScale scale, NumberNotation notation, Faults faults) {
        this.plan = plan;
        this.scale = scale;
        this.notation = notation;
        this.faults = faults;
    }

    /** What was read, in its order. */
    public List<Override> overrides() {
        return List.copyOf(read);
    }

    /** {@code indicator:period=value}. */
    public void value(String option, String text) {
        ofPeriod(option, text)
                .ifPresent(one -> read.add(new Override.OfValue(one.indicator(), one.period(), one.value())));
    }

    /** {@code indicator:period=value}. */
    public void target(String option, String text) {
        ofPeriod(option, text)
                .ifPresent(one -> read.add(new Override.OfTarget(one.indicator(), one.period(), one.value())));
    }

    private record OfPeriod(String indicator, Period period, double value) {}

    private Optional<OfPeriod> ofPeriod(String option, String text) {
        Matcher parts = OF_PERIOD.matcher(text.strip());
        if (!parts.matches()) {
            faults.error(Place.of(option), "override.form", text, "I4-01:2024=90");
            return Optional.empty();
        }
        String code = parts.group("code").strip();
        if (plan.indicator(code).isEmpty()) {
            unknown(
                    option,
                    code,
                    plan.indicators().stream().map(Indicator::code).toList());
        }
        Optional<Period> period = period(option, parts.group("period"));
        OptionalDouble value = number(option, parts.group("value"));
        return plan.indicator(code).isPresent() && period.isPresent() && value.isPresent()
                ? Optional.of(new OfPeriod(code, period.get(), value.getAsDouble()))
                : Optional.empty();
    }

    /** {@code cause>effect:strength=0.2}, {@code cause>effect:lag=1} or {@code cause>effect:removed}. */
    public void link(String option, String text) {
        Matcher parts = OF_LINK.matcher(text.strip());
        if (!parts.matches()) {
            faults.error(Place.of(option), "override.form", text, "I4>E3:strength=0.2");
            return;
        }
        String cause = parts.group("cause").strip();
        String effect = parts.group("effect").strip();
        if (plan.allLinks().stream().noneMatch(link -> isOf(link, cause, effect))) {
            unknown(
                    option,
                    cause + ">" + effect,
                    plan.allLinks().stream()
                            .filter(link ->
                                    link.cause().equals(cause) || link.effect().equals(effect))
                            .map(link -> link.cause() + ">" + link.effect())
                            .toList());
            return;
        }
        String value = parts.group("value") == null ? "" : parts.group("value");
        Cell cell = new Cell(value.strip(), Place.of(option), notation);
        switch (parts.group("what").toLowerCase(Locale.ROOT)) {
            case "strength", "fuerza" -> strength(cause, effect, cell);
            case "lag", "rezago" -> lag(cause, effect, cell);
            case "removed", "sin" -> read.add(new Override.OfLink(cause, effect, null, null, true));
            default -> faults.error(Place.of(option), "override.link", parts.group("what"));
        }
    }

    private void strength(String cause, String effect, Cell cell) {
        cell.required("strength", faults);
        OptionalDouble strength = cell.number(0, 1, faults);
        if (strength.isPresent()) {
            read.add(new Override.OfLink(cause, effect, strength.getAsDouble(), null, false));
        }
    }

    private void lag(String cause, String effect, Cell cell) {
        cell.required("lag", faults);
        OptionalInt lag = cell.whole(0, 1000, faults);
        if (lag.isPresent()) {
            read.add(new Override.OfLink(cause, effect, null, lag.getAsInt(), false));
        }
    }

    private static boolean isOf(CauseEffectLink link, String cause, String effect) {
        return link.cause().equals(cause) && link.effect().equals(effect);
    }

    /** {@code objective=status}, from the plan's beginning on, or {@code objective:period=status}. */
    public void status(String option, String text) {
        Matcher parts = OF_STATUS.matcher(text.strip());
        if (!parts.matches()) {
            faults.error(
                    Place.of(option),
                    "override.form",
                    text,
                    "M2=" + scale.statuses().get(0).code());
            return;
        }
        String code = parts.group("code").strip();
        String status = parts.group("status").strip();
        if (plan.objective(code).isEmpty()) {
            unknown(
                    option,
                    code,
                    plan.objectives().stream().map(Objective::code).toList());
        }
        if (scale.status(status).isEmpty()) {
            unknown(option, status, scale.statuses().stream().map(Status::code).toList());
        }
        Optional<Period> from = parts.group("period") == null
                ? Optional.of(Period.of(plan.profile().rhythm(), plan.profile().firstDay()))
                : period(option, parts.group("period"));
        if (plan.objective(code).isPresent() && scale.status(status).isPresent() && from.isPresent()) {
            read.add(new Override.OfStatus(code, from.get(), status));
        }
    }

    private Optional<Period> period(String option, String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException | DateTimeException none) {
            faults.error(Place.of(option), "cell.period", text);
            return Optional.empty();
        }
    }

    private OptionalDouble number(String option, String text) {
        Cell cell = new Cell(text.strip(), Place.of(option), notation);
        cell.required("value", faults);
        return cell.number(faults);
    }

    private void unknown(String option, String code, List<String> known) {
        faults.error(Place.of(option), "override.unknown", code, String.join(", ", known));
    }
}
