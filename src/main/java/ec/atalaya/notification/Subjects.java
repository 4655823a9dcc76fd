package ec.atalaya.notification;

import ec.atalaya.notification.ToldAlert.Kind;
import java.util.ArrayList;
import java.util.List;

/** Subjects of mails: constant for the life of an alert up to the bracket, so that threads hold together. */
final class Subjects {

    private static final int LONGEST = 78;
    private static final List<Kind> NEWS_FIRST = List.of(Kind.NEW, Kind.STILL_OPEN, Kind.RESOLVED);
    private static final List<Kind> ENDS_FIRST = List.of(Kind.RESOLVED, Kind.STILL_OPEN);

    private Subjects() {}

    /** {@code M2 Aumentar los viajes en transporte público · A-0147 [con problemas]}. */
    static String ofOne(Story story, MailWording wording) {
        String number = " · " + story.alert().label();
        String named = shortened(story.title(), LONGEST - number.length()) + number;
        return wording.text("subject.one", named, story.bracket());
    }

    /** {@code Secretaría de Movilidad: 2 alertas nuevas, 3 abiertas, 1 resuelta (T3 2025)}. */
    static String ofSeveral(Digest digest, Scene scene) {
        MailWording wording = scene.wording();
        String told = wording.text("subject.several", counts(digest, wording), wording.period(scene.period()));
        return shortened(scene.recipient(digest.recipient()), LONGEST - told.length()) + told;
    }

    /** {@code 2 alertas nuevas, 3 abiertas, 1 resuelta}; the first one names what is counted. */
    static String counts(Digest digest, MailWording wording) {
        List<String> counts = new ArrayList<>();
        for (Kind kind : digest.opened().isEmpty() ? ENDS_FIRST : NEWS_FIRST) {
            int count = digest.of(kind).size();
            if (count > 0) {
                counts.add(wording.text((counts.isEmpty() ? "count.first." : "count.") + kind, count));
            }
        }
        return String.join(", ", counts);
    }

    /** Cut between words, with a sign that it is cut. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end > 0 ? end : longest - 1).replaceAll("[\\s,;:·]+$", "") + "…";
    }
}
