package ec.atalaya.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.Alert.State;
import ec.atalaya.notification.ToldAlert.Kind;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.table.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 15);
    private static final Map<String, Map<Long, Kind>> NOBODY_KNOWS = Map.of();

    @Test
    void what_is_new_is_told_once_a_recipient() {
        List<Digest> due = Digest.due(
                List.of(open(1, "SMOV", "ALC"), open(2, "SMOV"), open(3, "OFFICE")), List.of(), NOBODY_KNOWS, TODAY);

        assertThat(due).extracting(Digest::recipient).containsExactly("ALC", "OFFICE", "SMOV");
        assertThat(due.get(2).opened()).extracting(Alert::id).containsExactly(1L, 2L);
        assertThat(due.get(0).isOneAlert()).isTrue();
        assertThat(due.get(2).isOneAlert()).isFalse();
    }

    @Test
    void who_knows_it_all_gets_no_mail() {
        assertThat(Digest.due(List.of(open(1, "SMOV")), List.of(), Map.of("SMOV", Map.of(1L, Kind.NEW)), TODAY))
                .isEmpty();
    }

    @Test
    void news_come_with_what_is_still_open() {
        Digest digest = Digest.due(
                        List.of(open(1, "SMOV"), open(2, "SMOV")),
                        List.of(),
                        Map.of("SMOV", Map.of(1L, Kind.STILL_OPEN)),
                        TODAY)
                .get(0);

        assertThat(digest.opened()).extracting(Alert::id).containsExactly(2L);
        assertThat(digest.stillOpen()).extracting(Alert::id).containsExactly(1L);
        assertThat(digest.told()).containsExactly(Map.entry(2L, Kind.NEW), Map.entry(1L, Kind.STILL_OPEN));
    }

    @Test
    void who_comes_to_an_alert_later_is_told_of_it_alone() {
        List<Digest> due =
                Digest.due(List.of(open(1, "SMOV", "ALC")), List.of(), Map.of("SMOV", Map.of(1L, Kind.NEW)), TODAY);

        assertThat(due).extracting(Digest::recipient).containsExactly("ALC");
    }

    @Test
    void the_end_is_told_to_whoever_was_told_of_the_begin_and_to_nobody_else() {
        Alert over = alert(1, State.RESOLVED, null, "ALC");

        List<Digest> due = Digest.due(
                List.of(),
                List.of(over),
                Map.of("SMOV", Map.of(1L, Kind.STILL_OPEN), "SSG", Map.of(1L, Kind.RESOLVED)),
                TODAY);

        assertThat(due).extracting(Digest::recipient).containsExactly("SMOV");
        assertThat(due.get(0).resolved()).containsExactly(over);
    }

    @Test
    void a_silence_holds_back_the_begin_but_not_the_end_and_when_it_ends_the_alert_is_told() {
        Alert silenced = alert(1, State.OPEN, TODAY, "SMOV");

        assertThat(Digest.due(List.of(silenced), List.of(), NOBODY_KNOWS, TODAY))
                .isEmpty();
        assertThat(Digest.due(List.of(silenced), List.of(), NOBODY_KNOWS, TODAY.plusDays(1)))
                .hasSize(1);
        assertThat(Digest.due(
                        List.of(),
                        List.of(alert(1, State.RESOLVED, TODAY, "SMOV")),
                        Map.of("SMOV", Map.of(1L, Kind.NEW)),
                        TODAY))
                .hasSize(1);
    }

    @Test
    void what_opens_again_is_new_again() {
        Digest digest = Digest.due(
                        List.of(open(1, "SMOV")), List.of(), Map.of("SMOV", Map.of(1L, Kind.RESOLVED)), TODAY)
                .get(0);

        assertThat(digest.opened()).hasSize(1);
    }

    private static Alert open(long id, String... recipients) {
        return alert(id, State.OPEN, null, recipients);
    }

    private static Alert alert(long id, State state, LocalDate silencedUntil, String... recipients) {
        Period period = Period.parse("2025-Q2");
        return new Alert(
                id,
                (int) id,
                "p",
                "p:ALE-01:OBJECTIVE:M" + id,
                "ALE-01",
                Level.OBJECTIVE,
                "M" + id,
                Severity.HIGH,
                state,
                List.of(recipients),
                Instant.EPOCH,
                period,
                null,
                null,
                period,
                1,
                1L,
                null,
                null,
                null,
                silencedUntil,
                0);
    }
}
