package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.notification.ToldAlert.Kind;
import java.util.List;

/**
 * All that a mail can say of one alert, in words.
 *
 * @param title code and name of what it speaks of
 * @param score in percent; empty where there is none
 * @param since the period since when and for how long; empty where it is over
 * @param bracket where it stands, for the end of a subject
 * @param answer the one line that a person in a hurry reads
 * @param facts its figures, in their order
 * @param why the rule behind it, with its code
 * @param cause where it comes from; empty where that is not known
 * @param root the objective under which it is told; empty where it stands alone
 */
record Story(
        Alert alert,
        Kind kind,
        Badge badge,
        String title,
        String score,
        String since,
        String bracket,
        String answer,
        List<Fact> facts,
        String why,
        String cause,
        String root) {

    /** A named figure. */
    record Fact(String label, String value) {}

    Story {
        facts = List.copyOf(facts);
    }
}
