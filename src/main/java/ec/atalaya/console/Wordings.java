package ec.atalaya.console;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hands out words and formats in the reader's language. */
@Component
class Wordings {

    static final Locale ECUADOR = Locale.forLanguageTag("es-EC");
    static final String ENGLISH = "en";

    private final MessageSource messages;

    Wordings(MessageSource messages) {
        this.messages = messages;
    }

    /** Spanish is written as in Ecuador: plain {@code es} has other numbers and months. */
    Wording of(Locale language) {
        return new Wording(messages, language.getLanguage().equals(ENGLISH) ? Locale.ENGLISH : ECUADOR);
    }
}
