package ec.atalaya.console;

import ec.atalaya.notification.Mail;
import ec.atalaya.notification.ToldAlert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells a mail: to whom it went, why it was written, and what became of it. */
final class MailWords {

    /**
     * A mail as its list and its own page tell it.
     *
     * @param recipient the name of a unit or of the Office
     * @param state with the hour of the next attempt where there is one
     * @param written when, in the plan's zone
     * @param sent when; empty where it was not
     */
    record MailLine(Mail mail, Address address, String recipient, String state, String written, String sent) {}

    private final PlanView view;
    private final Wording words;
    private final Recipients recipients;

    MailWords(PlanView view, Recipients recipients) {
        this.view = view;
        this.words = view.words();
        this.recipients = recipients;
    }

    /** {@code A-0147}. */
    static String label(int alert) {
        return String.format("A-%04d", alert);
    }

    MailLine line(Mail mail) {
        Instant sent = mail.sentAt();
        return new MailLine(
                mail,
                Address.ofPlan(view.code(), "correos", Long.toString(mail.id())),
                recipients.name(mail.recipient()),
                state(mail),
                moment(mail.createdAt()),
                sent == null ? "" : moment(sent));
    }

    private String state(Mail mail) {
        Instant next = mail.nextTryAt();
        if (mail.state() == Mail.State.RETRYING && next != null) {
            return words.text("mails.retrying-at", moment(next));
        }
        Mail.Kept kept = mail.kept();
        return kept == null ? words.name("mails.state", mail.state()) : words.name("mails.kept", kept);
    }

    private String moment(Instant at) {
        return words.moment(at, view.plan().profile().zone());
    }

    /** Why it was written: the run, and what it says of which alert. */
    List<Sentence> why(Mail mail, List<ToldAlert> alerts, boolean readsRuns) {
        List<Sentence> why = new ArrayList<>();
        why.add(Sentence.of(words, "mails.why." + mail.why(), run(mail.run(), readsRuns)));
        for (ToldAlert.Kind kind : ToldAlert.Kind.values()) {
            List<ToldAlert> ofKind =
                    alerts.stream().filter(told -> told.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                why.add(told(kind, ofKind));
            }
        }
        return why;
    }

    private Object run(@Nullable Long run, boolean readsRuns) {
        if (run == null) {
            return words.text("mails.no-run");
        }
        String number = words.text("mails.run", words.count(run));
        return readsRuns ? Sentence.Piece.link(number, RunLine.address(view, run)) : number;
    }

    private Sentence told(ToldAlert.Kind kind, List<ToldAlert> alerts) {
        Sentence line = Sentence.of(words, "mails.told." + kind, alerts.size());
        for (ToldAlert told : alerts) {
            Address address = Address.ofPlan(view.code(), "alertas", Integer.toString(told.number()));
            line = line.and(new Sentence(List.of(Sentence.Piece.link(label(told.number()), address))));
        }
        return line;
    }

    /** How many there are in each state that has any. */
    static String counts(Wording words, Map<Mail.State, Integer> counts) {
        List<String> told = Arrays.stream(Mail.State.values())
                .filter(state -> Objects.requireNonNullElse(counts.get(state), 0) > 0)
                .map(state -> words.text(
                        "mails.count", words.name("mails.state", state), words.count(counts.getOrDefault(state, 0))))
                .toList();
        return String.join(" · ", told);
    }
}
