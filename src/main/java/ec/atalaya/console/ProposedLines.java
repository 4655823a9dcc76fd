package ec.atalaya.console;

import ec.atalaya.access.People;
import ec.atalaya.access.Person;
import ec.atalaya.measurement.EnteredValue;
import ec.atalaya.plan.Indicator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the values that wait for a second person. */
@Component
class ProposedLines {

    /**
     * A value that waits.
     *
     * @param mine whether the reader entered it, and may take it back
     * @param mayApprove whether the reader may be the second person
     */
    record ProposedLine(
            EnteredValue value,
            String code,
            String name,
            Address address,
            String period,
            String told,
            String by,
            String at,
            boolean mine,
            boolean mayApprove) {}

    private final People people;

    ProposedLines(People people) {
        this.people = people;
    }

    /** Those that the reader may decide about, or wait for. */
    List<ProposedLine> of(PlanView view, SignedIn me, List<EnteredValue> proposed) {
        return proposed.stream()
                .filter(value -> EntryRights.mayReject(me, view.plan(), value))
                .map(value -> line(view, me, value))
                .toList();
    }

    private ProposedLine line(PlanView view, SignedIn me, EnteredValue value) {
        Indicator indicator = view.plan().indicator(value.typed().indicator()).orElseThrow();
        return new ProposedLine(
                value,
                indicator.code(),
                indicator.name(),
                view.indicator(indicator.code()),
                view.words().shortPeriod(value.typed().period()),
                Amounts.of(view.words(), indicator, null).told(value.typed().value()),
                people.byEmail(value.by()).map(Person::name).orElse(value.by()),
                view.words().moment(value.at(), view.plan().profile().zone()),
                value.by().equals(me.email()),
                EntryRights.mayApprove(me, view.plan(), value));
    }
}
