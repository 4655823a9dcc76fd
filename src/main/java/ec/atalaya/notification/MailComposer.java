package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.drawing.Png;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.notification.MailText.Group;
import ec.atalaya.notification.MailText.Line;
import ec.atalaya.notification.MailText.Paragraph;
import ec.atalaya.notification.MailText.Picture;
import ec.atalaya.notification.ToldAlert.Kind;
import ec.atalaya.rules.table.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a digest holds: of one alert all, of several a line each. */
final class MailComposer {

    private static final int MOST_LINES = 20;
    private static final Comparator<Story> GRAVEST_FIRST = Comparator.comparing(
                    (Story story) -> story.alert().severity())
            .thenComparing(story -> story.alert().judged(), Comparator.reverseOrder())
            .thenComparing(story -> -story.alert().periods())
            .thenComparing(story -> story.alert().code())
            .thenComparing(story -> story.alert().number());

    private final Scene scene;
    private final MailWording wording;
    private final Storyteller storyteller;
    private final NotificationProperties properties;

    MailComposer(Scene scene, NotificationProperties properties) {
        this.scene = scene;
        this.wording = scene.wording();
        this.storyteller = new Storyteller(scene);
        this.properties = properties;
    }

    MailText compose(Digest digest) {
        return digest.isOneAlert() ? one(digest) : several(digest);
    }

    private MailText one(Digest digest) {
        Map.Entry<Long, Kind> only = digest.told().entrySet().iterator().next();
        Alert alert = digest.of(only.getValue()).get(0);
        Story story = storyteller.tell(alert, only.getValue());
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(wording.text("label.why"), story.why()));
        if (!story.cause().isEmpty()) {
            paragraphs.add(new Paragraph(wording.text("label.cause"), story.cause()));
        }
        if (story.kind().isOpen()) {
            paragraphs.add(new Paragraph(wording.text("label.act"), wording.text("act")));
        }
        return new MailText(
                wording.locale().getLanguage(),
                Subjects.ofOne(story, wording),
                story.answer(),
                story.title(),
                List.of(story.badge()),
                story.facts(),
                paragraphs,
                picture(alert, story),
                List.of(),
                wording.text("open.one", alert.label()),
                link(alert),
                foot(digest));
    }

    /** What is over needs no map. */
    private @Nullable Picture picture(Alert alert, Story story) {
        Png piece = story.kind().isOpen() ? new MapPiece(scene).around(alert.judged(), alert.code()) : null;
        String words = story.cause().isEmpty() ? story.title() : story.title() + ". " + story.cause();
        return piece == null ? null : new Picture(piece, wording.text("map.words", words));
    }

    private MailText several(Digest digest) {
        List<Group> groups = new ArrayList<>();
        List<Story> told = new ArrayList<>();
        int left = MOST_LINES;
        for (Kind kind : Kind.values()) {
            List<Story> stories = rootsFirst(digest.of(kind).stream()
                    .map(alert -> storyteller.tell(alert, kind))
                    .sorted(GRAVEST_FIRST)
                    .toList());
            if (!stories.isEmpty()) {
                groups.add(group(kind, stories, left));
                left -= Math.min(left, stories.size());
                told.addAll(stories);
            }
        }
        String run = Long.toString(scene.evaluated().run().id());
        Story news = told.stream()
                .filter(story -> story.kind() != Kind.STILL_OPEN)
                .findFirst()
                .orElseThrow();
        return new MailText(
                wording.locale().getLanguage(),
                Subjects.ofSeveral(digest, scene),
                wording.text("answer.several", Subjects.counts(digest, wording), news.title(), news.answer()),
                "",
                List.of(),
                List.of(),
                List.of(),
                null,
                groups,
                wording.text("open.several"),
                properties.link(path("/alertas?dependencia=" + encoded(digest.recipient()) + "&corrida=" + run)),
                foot(digest));
    }

    private Group group(Kind kind, List<Story> stories, int left) {
        List<Line> lines =
                stories.stream().limit(left).map(story -> line(story, stories)).toList();
        int more = stories.size() - lines.size();
        return new Group(
                wording.text("group." + kind, stories.size()), lines, more == 0 ? "" : wording.text("more", more));
    }

    private Line line(Story story, List<Story> among) {
        boolean indented = hasRootAmong(story, among);
        List<String> details = new ArrayList<>();
        details.add(story.alert().label());
        if (story.kind().isOpen()) {
            Severity severity = story.alert().severity();
            details.add(wording.name("severity", severity));
            details.add(wording.text("line.since", story.since()));
        }
        details.add(story.alert().rule());
        if (!story.root().isEmpty()) {
            details.add(wording.text("line.symptom", story.root()));
        }
        return new Line(
                indented,
                story.badge(),
                story.title(),
                story.score(),
                String.join(" · ", details),
                link(story.alert()));
    }

    /** Symptoms stand under their root cause where that is told as well. */
    private static List<Story> rootsFirst(List<Story> stories) {
        Map<String, List<Story>> symptoms = stories.stream()
                .filter(story -> hasRootAmong(story, stories))
                .collect(Collectors.groupingBy(Story::root));
        List<Story> ordered = new ArrayList<>();
        for (Story story : stories) {
            if (!hasRootAmong(story, stories)) {
                ordered.add(story);
                List<Story> own = symptoms.remove(story.alert().code());
                ordered.addAll(own == null ? List.of() : own);
            }
        }
        symptoms.values().forEach(ordered::addAll);
        return ordered;
    }

    private static boolean hasRootAmong(Story story, List<Story> among) {
        return !story.root().isEmpty()
                && among.stream()
                        .anyMatch(other ->
                                other.root().isEmpty() && other.alert().code().equals(story.root()));
    }

    private List<String> foot(Digest digest) {
        EvaluationRun run = scene.evaluated().run();
        List<String> foot = new ArrayList<>();
        foot.add(wording.text("foot.why", scene.recipient(digest.recipient())));
        if (!digest.recipient().equals(AlertFinding.OFFICE)) {
            foot.add(wording.text("foot.change"));
        }
        foot.add(wording.text(
                "foot.run",
                Long.toString(run.id()),
                scene.evaluation().ruleSet().title(),
                run.ruleSetVersion(),
                wording.period(run.focus()),
                wording.date(run.asOf())));
        return foot;
    }

    private String link(Alert alert) {
        return properties.link(path("/alertas/" + alert.number() + "?corrida="
                + scene.evaluated().run().id()));
    }

    private String path(String rest) {
        return "/p/" + encoded(scene.plan().code()) + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
