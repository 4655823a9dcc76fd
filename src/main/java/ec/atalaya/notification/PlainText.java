package ec.atalaya.notification;

import ec.atalaya.notification.MailText.Group;
import ec.atalaya.notification.MailText.Line;
import ec.atalaya.notification.MailText.Paragraph;
import ec.atalaya.notification.Story.Fact;

/** Writes a mail for those who read no HTML: 72 columns, links alone on their lines. */
final class PlainText {

    private static final int WIDTH = 72;
    private static final int LABELS = 22;
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(MailText mail) {
        var plain = new PlainText();
        plain.write(mail);
        return plain.text.toString();
    }

    private void write(MailText mail) {
        wrapped("", "", mail.answer());
        blank();
        if (!mail.heading().isEmpty()) {
            wrapped("", "", mail.heading());
            mail.badges().forEach(badge -> wrapped("", "", badge.marked()));
            blank();
        }
        if (!mail.facts().isEmpty()) {
            mail.facts().forEach(this::fact);
            blank();
        }
        for (Paragraph paragraph : mail.paragraphs()) {
            wrapped("", "", paragraph.label() + ": " + paragraph.text());
            blank();
        }
        mail.groups().forEach(this::group);
        line(mail.action() + ":");
        line(mail.link());
        blank();
        line("-- ");
        mail.foot().forEach(foot -> wrapped("", "", foot));
    }

    private void fact(Fact fact) {
        String label = fact.label() + " ";
        wrapped(label + ".".repeat(Math.max(3, LABELS - label.length())) + " ", INDENT, fact.value());
    }

    private void group(Group group) {
        line(group.heading());
        blank();
        for (Line line : group.lines()) {
            String margin = line.indented() ? INDENT : "";
            String score = line.score().isEmpty() ? "" : " (" + line.score() + ")";
            wrapped(
                    margin + line.badge().mark() + " ",
                    margin + INDENT,
                    line.badge().word() + score + ": " + line.title());
            wrapped(margin + INDENT, margin + INDENT, line.details());
            line(margin + INDENT + line.link());
        }
        if (!group.more().isEmpty()) {
            line(group.more());
        }
        blank();
    }

    /** Breaks between words; a no-break space holds a number and its unit together. */
    private void wrapped(String first, String next, String words) {
        StringBuilder row = new StringBuilder(first);
        boolean begun = false;
        for (String word : words.split(" ", -1)) {
            if (begun && row.length() + 1 + word.length() > WIDTH) {
                line(row.toString());
                row = new StringBuilder(next).append(word);
            } else {
                row.append(begun ? " " : "").append(word);
            }
            begun = true;
        }
        line(row.toString());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void blank() {
        text.append('\n');
    }
}
