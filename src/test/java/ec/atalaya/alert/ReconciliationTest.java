package ec.atalaya.alert;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.alert.Alert.State;
import ec.atalaya.alert.AlertEvent.Kind;
import ec.atalaya.alert.Transition.Happening;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final Period Q1 = Period.parse("2025-Q1");
    private static final Period Q2 = Period.parse("2025-Q2");
    private static final Instant MORNING = Instant.parse("2025-07-01T11:00:00Z");
    private static final Instant BEFORE = Instant.parse("2025-04-01T11:00:00Z");
    private static final Reconciliation SECOND_QUARTER = new Reconciliation("p", Q2, 8, MORNING);

    @ParameterizedTest(name = "{0}, held {1} of {2} periods: {3}, {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,         1, 1, OPEN,     OPENED",
                "-,         1, 3, PENDING,  FOUND",
                "-,         0, 0, -,        -",
                "PENDING,   2, 3, PENDING,  -",
                "PENDING,   3, 3, OPEN,     OPENED",
                "PENDING,   0, 0, RESOLVED, LAPSED",
                "OPEN,      4, 3, OPEN,     -",
                "OPEN,      1, 3, OPEN,     -",
                "OPEN,      0, 0, RESOLVED, RESOLVED",
                "RECOVERING,1, 1, OPEN,     -",
                "RECOVERING,0, 0, RESOLVED, RESOLVED",
                "RESOLVED,  1, 1, OPEN,     REOPENED",
                "RESOLVED,  1, 3, PENDING,  FOUND",
                "RESOLVED,  0, 0, RESOLVED, -"
            })
    void an_alert_goes_its_way(State before, int held, int asked, State after, Kind event) {
        List<Alert> known = before == null ? List.of() : List.of(alert(before));
        List<AlertFinding> findings = held == 0 ? List.of() : List.of(finding(Severity.MEDIUM, held, asked, "SMOV"));

        List<Transition> transitions = SECOND_QUARTER.of(known, findings);

        if (after == null) {
            assertThat(transitions).isEmpty();
            return;
        }
        assertThat(transitions).hasSize(1);
        Transition transition = transitions.get(0);
        assertThat(transition.alert().state()).isEqualTo(after);
        assertThat(transition.events()).isEqualTo(event == null ? List.of() : List.of(Happening.of(event)));
        assertThat(transition.opened()).isEqualTo(event == Kind.OPENED || event == Kind.REOPENED);
        assertThat(transition.resolved()).isEqualTo(event == Kind.RESOLVED);
        assertThat(transition.stillOpen()).isEqualTo(after == State.OPEN && event == null);
    }

    @Test
    void what_opens_remembers_when_and_in_which_period() {
        Alert opened = only(List.of(), finding(Severity.HIGH, 1, 1, "SMOV")).alert();

        assertThat(opened.openedAt()).isEqualTo(MORNING);
        assertThat(opened.openedIn()).isEqualTo(Q2);
        assertThat(opened.seenIn()).isEqualTo(Q2);
        assertThat(opened.run()).isEqualTo(8);
    }

    @Test
    void what_opens_again_keeps_its_number_and_is_over_no_more() {
        Alert again = only(List.of(alert(State.RESOLVED)), finding(Severity.MEDIUM, 1, 1, "SMOV"))
                .alert();

        assertThat(again.number()).isEqualTo(147);
        assertThat(again.openedIn()).isEqualTo(Q2);
        assertThat(again.resolvedAt()).isNull();
        assertThat(again.resolvedIn()).isNull();
    }

    @Test
    void what_is_over_needs_nobody_to_have_it_in_hand_but_a_silence_lasts() {
        Alert open = new Revision(new Revision(alert(State.OPEN)).acknowledged("ana", LocalDate.of(2025, 8, 1)))
                .silenced("luis", LocalDate.of(2025, 9, 1));

        Alert over = SECOND_QUARTER.of(List.of(open), List.of()).get(0).alert();

        assertThat(over.acknowledgedBy()).isNull();
        assertThat(over.acknowledgedUntil()).isNull();
        assertThat(over.silencedUntil()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(over.resolvedIn()).isEqualTo(Q2);
        assertThat(over.seenIn()).isEqualTo(Q1);
    }

    @Test
    void another_severity_and_other_recipients_are_told_as_events() {
        Transition transition = only(List.of(alert(State.OPEN)), finding(Severity.HIGH, 3, 3, "SMOV", "ALC"));

        assertThat(transition.events())
                .containsExactly(
                        new Happening(Kind.SEVERITY_CHANGED, "MEDIUM", "HIGH"),
                        new Happening(Kind.RECIPIENTS_CHANGED, "SMOV", "SMOV;ALC"));
        assertThat(transition.alert().severity()).isEqualTo(Severity.HIGH);
        assertThat(transition.alert().recipients()).containsExactly("SMOV", "ALC");
        assertThat(transition.stillOpen()).isTrue();
    }

    @Test
    void what_is_pending_takes_another_severity_without_a_word() {
        Transition transition = only(List.of(alert(State.PENDING)), finding(Severity.LOW, 2, 3, "SMOV"));

        assertThat(transition.events()).isEmpty();
        assertThat(transition.alert().severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void one_more_period_is_counted_without_an_event() {
        Transition transition = only(List.of(alert(State.OPEN)), finding(Severity.MEDIUM, 5, 1, "SMOV"));

        assertThat(transition.events()).isEmpty();
        assertThat(transition.changed()).isTrue();
        assertThat(transition.alert().periods()).isEqualTo(5);
        assertThat(transition.alert().openedIn()).isEqualTo(Q1);
    }

    @Test
    void a_restated_past_is_counted_anew_within_the_same_period() {
        List<Alert> once =
                alerts(SECOND_QUARTER.of(List.of(alert(State.OPEN)), List.of(finding(Severity.MEDIUM, 2, 1, "SMOV"))));

        Transition again = only(once, finding(Severity.MEDIUM, 4, 1, "SMOV"));

        assertThat(again.changed()).isTrue();
        assertThat(again.alert().periods()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void the_same_period_evaluated_again_changes_nothing(boolean found) {
        List<AlertFinding> findings = found ? List.of(finding(Severity.MEDIUM, 2, 1, "SMOV")) : List.of();
        List<Alert> once = alerts(SECOND_QUARTER.of(List.of(alert(State.OPEN)), findings));

        List<Transition> again = new Reconciliation("p", Q2, 9, MORNING.plusSeconds(60)).of(once, findings);

        assertThat(alerts(again)).isEqualTo(once);
        assertThat(again).allSatisfy(transition -> {
            assertThat(transition.changed()).isFalse();
            assertThat(transition.events()).isEmpty();
        });
    }

    @Test
    void one_condition_is_one_alert_among_others() {
        List<Transition> transitions = SECOND_QUARTER.of(
                List.of(alert(State.OPEN)),
                List.of(
                        finding(Severity.MEDIUM, 1, 1, "SMOV"),
                        new AlertFinding(
                                "p:ALE-01:OBJECTIVE:A1",
                                "ALE-01",
                                new Subject(Level.OBJECTIVE, "A1", Q2),
                                Severity.LOW,
                                List.of("SAMB"),
                                1,
                                1,
                                List.of())));

        assertThat(transitions)
                .extracting(transition -> transition.alert().code())
                .containsExactly("A1", "M2");
    }

    private static Transition only(List<Alert> known, AlertFinding finding) {
        List<Transition> transitions = SECOND_QUARTER.of(known, List.of(finding));
        assertThat(transitions).hasSize(1);
        return transitions.get(0);
    }

    private static List<Alert> alerts(List<Transition> transitions) {
        return transitions.stream().map(Transition::alert).toList();
    }

    private static AlertFinding finding(Severity severity, int held, int asked, String... recipients) {
        return new AlertFinding(
                "p:ALE-01:OBJECTIVE:M2",
                "ALE-01",
                new Subject(Level.OBJECTIVE, "M2", Q2),
                severity,
                List.of(recipients),
                held,
                asked,
                List.of());
    }

    private static Alert alert(State state) {
        boolean opened = state != State.PENDING;
        boolean over = state == State.RESOLVED;
        return new Alert(
                1,
                147,
                "p",
                "p:ALE-01:OBJECTIVE:M2",
                "ALE-01",
                Level.OBJECTIVE,
                "M2",
                Severity.MEDIUM,
                state,
                List.of("SMOV"),
                opened ? BEFORE : null,
                opened ? Q1 : null,
                over ? BEFORE : null,
                over ? Q1 : null,
                Q1,
                1,
                7L,
                null,
                null,
                null,
                null,
                0);
    }
}
