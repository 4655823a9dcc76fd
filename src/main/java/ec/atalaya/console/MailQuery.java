package ec.atalaya.console;

import ec.atalaya.notification.Mail;
import ec.atalaya.notification.MailFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the list of mails asks for; whatever it says that nobody understands asks for nothing.
 *
 * @param estado a state's own name
 * @param destinatario the code of a unit, or {@code OFFICE}
 * @param alerta the number of an alert
 */
record MailQuery(
        @Nullable String estado,
        @Nullable String destinatario,
        @Nullable String alerta) {

    MailFilter filter() {
        return new MailFilter(state(), filled(destinatario), number());
    }

    public Mail.@Nullable State state() {
        return Arrays.stream(Mail.State.values())
                .filter(state -> state.name().equals(estado))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer number() {
        String typed = filled(alerta);
        String digits = typed == null ? "" : typed.replaceFirst("^[Aa]-?0*", "");
        return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What is asked for, each with the address that leaves it out. */
    List<Chip> chips(PlanView view, Recipients recipients) {
        Wording words = view.words();
        Address here = Address.ofPlan(view.code(), "correos")
                .with("estado", estado)
                .with("destinatario", destinatario)
                .with("alerta", alerta);
        List<Chip> chips = new ArrayList<>();
        Mail.State state = state();
        if (state != null) {
            chips.add(new Chip(words.name("mails.state", state), here.with("estado", null)));
        }
        String recipient = filled(destinatario);
        if (recipient != null) {
            chips.add(new Chip(recipients.name(recipient), here.with("destinatario", null)));
        }
        Integer number = number();
        if (number != null) {
            chips.add(new Chip(words.text("mails.alert", MailWords.label(number)), here.with("alerta", null)));
        }
        return chips;
    }

    /** A filter that is set. */
    record Chip(String word, Address without) {}
}
