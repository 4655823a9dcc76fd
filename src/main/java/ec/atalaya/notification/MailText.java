package ec.atalaya.notification;

import ec.atalaya.drawing.Png;
import ec.atalaya.notification.Story.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in the order in which it says it, for HTML and plain text alike.
 *
 * @param answer what the inbox shows
 * @param heading what it is about; empty where groups say it
 * @param badges the status of the one alert; empty where there are several
 * @param facts the figures of the one alert; empty where there are several
 * @param paragraphs why, from where and what to do
 * @param picture the piece of the map around what it is about; null where there is none
 * @param groups the alerts of a digest; empty where there is but one
 * @param action what the button opens
 * @param link where it leads
 * @param foot why one gets this, and what it rests on
 */
record MailText(
        String language,
        String subject,
        String answer,
        String heading,
        List<Badge> badges,
        List<Fact> facts,
        List<Paragraph> paragraphs,
        @Nullable Picture picture,
        List<Group> groups,
        String action,
        String link,
        List<String> foot) {

    /**
     * What goes along with a mail to be seen in it.
     *
     * @param words what it shows, for whoever doesn't see it
     */
    record Picture(Png png, String words) {

        /** Under which a mail's HTML finds it. */
        public String source() {
            return "cid:" + Mail.PICTURE;
        }
    }

    /** Words under a label. */
    record Paragraph(String label, String text) {}

    /**
     * Alerts of one kind.
     *
     * @param more how many more there are; empty where all are told
     */
    record Group(String heading, List<Line> lines, String more) {}

    /**
     * One alert of a digest.
     *
     * @param indented whether it is told under its root cause
     */
    record Line(boolean indented, Badge badge, String title, String score, String details, String link) {}
}
