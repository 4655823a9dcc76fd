package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.SourceAlertFollowed;
import ec.atalaya.document.Fault;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.measurement.source.SourceFollowed;
import ec.atalaya.notification.MailText.Paragraph;
import ec.atalaya.notification.Story.Fact;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says of a source that its data no longer come, or that they come again. */
record SourceMailComposer(SourceAlertFollowed event, MailWording wording, NotificationProperties properties) {

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_FAULTS = 3;

    MailText compose(Digest digest) {
        boolean isOpen = alert().isOpen();
        String state = wording.text(isOpen ? "data-source.state.failing" : "data-source.state.works");
        String title = followed().source() + " " + followed().name();
        return new MailText(
                locale().getLanguage(),
                wording.text(
                        "subject.one",
                        Subjects.shortened(title, LONGEST_TITLE) + " · " + alert().label(),
                        wording.lowerCase(state)),
                isOpen
                        ? wording.text("data-source.answer.failing", title, first())
                        : wording.text("data-source.answer.works", title),
                title,
                List.of(Badge.of(isOpen ? Tone.SHORT : Tone.MET, state)),
                isOpen
                        ? List.of(
                                new Fact(
                                        wording.text("data-source.fact.failures"),
                                        Integer.toString(followed().failures())),
                                new Fact(wording.text("data-source.fact.success"), lastSuccess()))
                        : List.of(),
                isOpen ? paragraphs() : List.of(),
                null,
                List.of(),
                wording.text("open.one", alert().label()),
                properties.link("/p/" + encoded(event.plan().code()) + "/alertas/" + alert().number()),
                foot(digest.recipient()));
    }

    private Alert alert() {
        return event.alert();
    }

    private SourceFollowed followed() {
        return event.followed();
    }

    private Locale locale() {
        return wording.locale();
    }

    private String first() {
        return followed().faults().stream().findFirst().map(this::told).orElse("");
    }

    private String told(Fault fault) {
        return fault.place().file().isEmpty() ? fault.message(locale()) : fault.text(locale());
    }

    private List<Paragraph> paragraphs() {
        String faults =
                followed().faults().stream().limit(MOST_FAULTS).map(this::told).collect(Collectors.joining(" "));
        return List.of(
                new Paragraph(
                        wording.text("label.why"),
                        wording.text("data-source.why", followed().failures(), alert().rule())),
                new Paragraph(wording.text("data-source.label.faults"), faults),
                new Paragraph(wording.text("label.act"), wording.text("data-source.act")));
    }

    private String lastSuccess() {
        Instant last = followed().lastSuccessAt();
        return last == null
                ? wording.text("data-source.never")
                : wording.date(LocalDate.ofInstant(last, event.plan().profile().zone()));
    }

    private List<String> foot(String recipient) {
        Plan plan = event.plan();
        String name = recipient.equals(AlertFinding.OFFICE)
                ? wording.text("office")
                : plan.unit(recipient).map(Unit::name).orElse(recipient);
        return List.of(wording.text("data-source.foot", name), plan.profile().name());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
