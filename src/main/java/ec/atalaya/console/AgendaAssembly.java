package ec.atalaya.console;

import ec.atalaya.console.AgendaSheet.Left;
import ec.atalaya.console.AgendaSheet.Part;
import ec.atalaya.console.AgendaSheet.Point;
import ec.atalaya.console.AgendaSheet.Rule;
import ec.atalaya.console.AgendaSheet.Task;
import ec.atalaya.console.AgendaSheet.Wanted;
import ec.atalaya.drawing.LedgerBar;
import ec.atalaya.drawing.Sparkline;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Level;
import ec.atalaya.review.Agenda;
import ec.atalaya.review.AgendaItem;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One agenda's page on its way. */
record AgendaAssembly(Matters matters, Agenda agenda) {

    /** Three years of quarters. */
    private static final int TREND_PERIODS = 12;

    AgendaSheet sheet() {
        ReviewMeeting meeting = agenda.meeting();
        var words = new MeetingWords(telling().view());
        return new AgendaSheet(
                meeting,
                text(
                        "meetings.agenda.title",
                        words.name(meeting),
                        words().date(meeting.starts().toLocalDate())),
                words.time(meeting),
                words.level(meeting.level()),
                words.state(meeting),
                telling().period(meeting.period()),
                ledger(),
                text(
                        "meetings.dealt",
                        words().count(agenda.minutes()),
                        words().count(meeting.minutes()),
                        meeting.starts()
                                .plusMinutes(agenda.minutes())
                                .toLocalTime()
                                .toString()),
                Arrays.stream(Section.values()).map(this::part).toList(),
                agenda.forInformation().stream().map(this::left).toList(),
                tasks(words),
                rules());
    }

    private Telling telling() {
        return matters.telling();
    }

    private Wording words() {
        return telling().words();
    }

    private String text(String key, Object... arguments) {
        return telling().text(key, arguments);
    }

    private Svg ledger() {
        int available = agenda.meeting().minutes();
        List<LedgerBar.Slot> slots = Arrays.stream(Section.values())
                .map(section -> new LedgerBar.Slot(
                        Integer.toString(section.ordinal() + 1),
                        agenda.minutesOf(section),
                        section == Section.DEEP_DIVE))
                .toList();
        String label = text("meetings.ledger", words().count(agenda.minutes()), words().count(available));
        return new LedgerBar(slots, available, label).draw();
    }

    private Part part(Section section) {
        return new Part(
                section.ordinal() + 1,
                words().name("meetings.section", section),
                minutes(agenda.minutesOf(section)),
                agenda.in(section).stream().map(this::point).toList());
    }

    private String minutes(int minutes) {
        return text("meetings.minutes", words().count(minutes));
    }

    private Point point(AgendaItem item) {
        boolean isMap = item.section() == Section.MAP;
        return new Point(
                MeetingWords.number(agenda, item),
                isMap ? null : matters.of(item.level(), item.code()),
                isMap ? text("meetings.map.title", item.toldWith().size()) : "",
                new AgendaWhy(matters, item).told(),
                words().listed(item.rules()),
                item.toldWith().stream()
                        .map(with -> matters.of(with.level(), with.code()))
                        .toList(),
                text(isMap ? "meetings.with.changed" : "meetings.with.symptoms"),
                wanted(item.outcome()),
                minutes(item.minutes()),
                isMap ? null : trend(item),
                presenter(item));
    }

    private String presenter(AgendaItem item) {
        return item.presenter().isEmpty() ? text("meetings.presenter.none") : matters.recipient(item.presenter());
    }

    private Wanted wanted(Outcome outcome) {
        return new Wanted(outcome.name().toLowerCase(Locale.ROOT), words().name("meetings.wanted", outcome));
    }

    /** The last periods; null where there was never a score. */
    private @Nullable Svg trend(AgendaItem item) {
        if (item.level() == Level.INDICATOR || item.level() == Level.LINK) {
            return null;
        }
        Kind kind = Matters.kind(item.level());
        List<ResultRow> rows = telling().evidence().overTime(kind, item.code()).stream()
                .map(StoredResult::row)
                .filter(row -> row.period().compareTo(telling().view().period()) <= 0)
                .toList();
        List<Double> scores = rows.subList(Math.max(0, rows.size() - TREND_PERIODS), rows.size()).stream()
                .map(row -> row.score() == null ? Double.NaN : row.score())
                .toList();
        if (scores.stream().allMatch(score -> score.isNaN())) {
            return null;
        }
        ResultRow now = telling().row(kind, item.code());
        String label = text("meetings.trend", words().score(now));
        return new Sparkline(
                        scores,
                        telling().view().metFrom(kind),
                        telling().mark(kind, item.code()).tone(),
                        label)
                .draw();
    }

    private Left left(AgendaItem item) {
        return new Left(
                matters.of(item.level(), item.code()), whyLeft(item), wanted(item.outcome()), minutes(item.minutes()));
    }

    /** What lies outside has no mark of its own that would tell what is the matter with it. */
    private String whyLeft(AgendaItem item) {
        String why = item.leftOut() == null ? "" : words().name("meetings.left", item.leftOut());
        return item.level() == Level.DRIVER ? matters.assumption(item.code()) + " " + why : why;
    }

    private List<Task> tasks(MeetingWords words) {
        List<Task> tasks = new ArrayList<>();
        Long run = agenda.meeting().run();
        if (run != null) {
            tasks.add(new Task("done", text("meetings.ready.run", words().count(run))));
        }
        words.missing(agenda).forEach(missing -> tasks.add(new Task("open", text("meetings.lacks", missing))));
        return tasks;
    }

    private List<Rule> rules() {
        Map<String, String> rules = new TreeMap<>();
        telling().evidence().all(Kind.AGENDA_ITEM).forEach(result -> result.explanation()
                .rules()
                .forEach(rule -> rules.putIfAbsent(rule.code(), rule.sentence())));
        rules.keySet()
                .retainAll(agenda.items().stream()
                        .flatMap(item -> item.rules().stream())
                        .toList());
        return rules.entrySet().stream()
                .map(rule -> new Rule(rule.getKey(), rule.getValue()))
                .toList();
    }
}
