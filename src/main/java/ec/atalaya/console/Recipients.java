package ec.atalaya.console;

import ec.atalaya.plan.Unit;
import java.util.ArrayList;
import java.util.List;

/** Whom mails go to: the Office, and the units of a plan. */
record Recipients(PlanView view) {

    static final String OFFICE = "OFFICE";

    /** Somebody a mail can go to. */
    record Choice(String code, String name) {}

    String name(String code) {
        return code.equals(OFFICE)
                ? view.words().text("mails.office")
                : view.plan().unit(code).map(Unit::name).orElse(code);
    }

    /** The Office first, then the units that answer for something. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(OFFICE, name(OFFICE)));
        view.plan().units().forEach(unit -> choices.add(new Choice(unit.code(), unit.name())));
        return choices;
    }
}
