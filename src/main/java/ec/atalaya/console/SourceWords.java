package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.document.Fault;
import ec.atalaya.measurement.source.FaultyDefinition;
import ec.atalaya.measurement.source.SourceOutcome;
import ec.atalaya.measurement.source.SourceSchedule;
import ec.atalaya.measurement.source.SourceStanding;
import ec.atalaya.measurement.source.SourceState;
import ec.atalaya.measurement.source.SourceTry;
import ec.atalaya.plan.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How sources of data are told. */
record SourceWords(PlanView view, Locale language, Instant now) {

    /**
     * A source in its list and at the head of its page.
     *
     * @param icon of its state; empty where there is none yet
     * @param failing whether its last fetch failed
     * @param busy whether somebody is fetching it
     */
    record Line(
            String code,
            String name,
            Address address,
            String kind,
            String schedule,
            String state,
            String icon,
            boolean failing,
            boolean busy,
            String lastSuccess,
            String next,
            String owner,
            String file) {}

    /** A fetch. */
    record Attempt(
            SourceTry done, String at, String by, String outcome, String icon, String attempts, List<String> faults) {}

    /** A definition that cannot be used. */
    record Faulty(String file, List<String> faults) {}

    Line line(SourceStanding standing) {
        var definition = standing.definition();
        SourceState state = standing.state();
        boolean busy = state.isBusy(now);
        return new Line(
                definition.code(),
                definition.name(),
                address(definition.code()),
                words().name("sources.kind", definition.kind()),
                schedule(definition.schedule()),
                busy ? words().text("sources.state.busy") : state(state),
                busy ? "" : icon(state.outcome()),
                state.isFailing(),
                busy,
                state.lastSuccessAt() == null ? words().text("sources.never") : moment(state.lastSuccessAt()),
                moment(state.nextTryAt()),
                owner(definition.owner()),
                definition.file());
    }

    Address address(String code) {
        return Address.ofPlan(view.code(), "datos", "fuentes", code);
    }

    private String state(SourceState state) {
        SourceOutcome outcome = state.outcome();
        if (outcome == null) {
            return words().text("sources.state.untried");
        }
        return outcome == SourceOutcome.FAILED
                ? words().text("sources.state.failing", state.failures())
                : words().name("sources.outcome", outcome);
    }

    private static String icon(@Nullable SourceOutcome outcome) {
        if (outcome == null) {
            return "";
        }
        return outcome == SourceOutcome.FAILED ? "late" : "received";
    }

    private String owner(@Nullable String unit) {
        return unit == null
                ? words().text("mails.office")
                : view.plan().unit(unit).map(Unit::name).orElse(unit);
    }

    /** {@code todos los días a las 05:00}. */
    String schedule(SourceSchedule schedule) {
        String key = "sources.schedule." + schedule.form();
        String time = String.valueOf(schedule.time());
        return switch (schedule.form()) {
            case HOURLY -> words().text(key);
            case DAILY -> words().text(key, time);
            case WEEKLY ->
                words().text(key, DayOfWeek.of(schedule.day()).getDisplayName(TextStyle.FULL, language), time);
            case MONTHLY -> words().text(key, words().count(schedule.day()), time);
            case CRON -> words().text(key, schedule.cron().replaceFirst("^0 ", ""));
        };
    }

    Attempt attempt(SourceTry done) {
        return new Attempt(
                done,
                moment(done.startedAt()),
                done.by().equals(AuditTrail.PRODUCT) ? words().text("sources.by.schedule") : done.by(),
                words().name("sources.outcome", done.outcome()),
                icon(done.outcome()),
                words().count(done.attempts()),
                faults(done));
    }

    private List<String> faults(SourceTry done) {
        List<String> told =
                new ArrayList<>(done.faults().stream().map(this::told).toList());
        if (done.moreFaults() > 0) {
            told.add(words().text("sources.more-faults", done.moreFaults()));
        }
        return told;
    }

    /** What concerns the whole source stands at no place of a file. */
    String told(Fault fault) {
        return fault.place().file().isEmpty() ? fault.message(language) : fault.text(language);
    }

    Faulty faulty(FaultyDefinition definition) {
        return new Faulty(
                definition.file(),
                definition.faults().stream().map(fault -> fault.text(language)).toList());
    }

    private String moment(Instant at) {
        ZoneId zone = view.plan().profile().zone();
        return words().moment(Objects.requireNonNull(at), zone);
    }

    private Wording words() {
        return view.words();
    }
}
