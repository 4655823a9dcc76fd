package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.Tone;
import java.util.Comparator;

/** Statuses as people see them: a shape and a word, whatever the colour. */
record StatusMarks(StatusScale scale, Wording wording) {

    /** The worst first, and at the end what is not assessed. */
    Comparator<String> worstFirst() {
        return Comparator.comparing((String status) -> scale.order(status) == 0)
                .thenComparing(status -> -scale.order(status));
    }

    String word(String status) {
        return scale.status(status).map(wording::label).orElseGet(() -> wording.text("not-assessed"));
    }

    /** Shape and word. */
    StyledText mark(String status) {
        return StyledText.of(shapeOf(tone(status)) + " " + word(status), Paint.of(tone(status)));
    }

    private Tone tone(String status) {
        return scale.status(status).map(Status::tone).orElse(Tone.NONE);
    }

    private static String shapeOf(Tone tone) {
        return switch (tone) {
            case AHEAD -> "★";
            case MET -> "●";
            case SHORT -> "▲";
            case OFF -> "■";
            case CRITICAL -> "◆";
            case NONE -> "○";
        };
    }
}
