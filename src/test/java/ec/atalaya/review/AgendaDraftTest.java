package ec.atalaya.review;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.review.AgendaItem.LeftOut;
import ec.atalaya.review.AgendaItem.ToldWith;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendaDraftTest {

    private static final AgendaDraft NINETY_MINUTES = new AgendaDraft("p", Meeting.MAYORALTY, 90);

    @Test
    void the_map_is_there_even_if_nothing_is_proposed() {
        List<AgendaItem> items = NINETY_MINUTES.of(List.of(), List.of());

        assertThat(items).singleElement().satisfies(map -> {
            assertThat(map.section()).isEqualTo(Section.MAP);
            assertThat(map.minutes()).isEqualTo(5);
            assertThat(map.isOnAgenda()).isTrue();
        });
    }

    @Test
    void what_changed_its_status_is_told_with_the_map_within_ten_minutes() {
        List<AgendaProposal> changed = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> proposal(Section.MAP, "M" + number, Severity.LOW, 2))
                .toList();

        AgendaItem map = NINETY_MINUTES.of(changed, List.of()).get(0);

        assertThat(map.minutes()).isEqualTo(10);
        assertThat(map.toldWith()).hasSize(9).startsWith(new ToldWith(Level.OBJECTIVE, "M1"));
    }

    @Test
    void grave_matters_come_first_and_what_does_not_fit_says_why() {
        List<AgendaItem> items = NINETY_MINUTES.of(
                List.of(
                        proposal(Section.DEEP_DIVE, "M1", Severity.MEDIUM, 30),
                        proposal(Section.DEEP_DIVE, "M2", Severity.HIGH, 40),
                        proposal(Section.DEEP_DIVE, "M3", Severity.HIGH, 30),
                        proposal(Section.DATA, "X1", Severity.LOW, 5)),
                List.of());

        assertThat(codes(items, true)).containsExactly("p", "M2", "M3", "X1");
        assertThat(items.get(4).code()).isEqualTo("M1");
        assertThat(items.get(4).leftOut()).isEqualTo(LeftOut.NO_TIME);
    }

    @Test
    void a_root_cause_goes_before_what_explains_nothing() {
        List<AgendaItem> items = NINETY_MINUTES.of(
                List.of(
                        proposal(Section.DEEP_DIVE, "A1", Severity.HIGH, 20),
                        proposal(Section.DEEP_DIVE, "I4", Severity.HIGH, 10, "E3", "M2")),
                List.of());

        assertThat(codes(items, true)).containsExactly("p", "I4", "A1");
        assertThat(items.get(1).toldWith())
                .containsExactly(new ToldWith(Level.OBJECTIVE, "E3"), new ToldWith(Level.OBJECTIVE, "M2"));
    }

    @Test
    void what_is_brought_by_hand_gets_its_minutes_first_and_once() {
        AgendaProposal crowding = proposal(Section.DEEP_DIVE, "M1", Severity.HIGH, 84);
        AgendaItem doubt = NINETY_MINUTES
                .of(List.of(proposal(Section.DATA, "I4>E3", Severity.LOW, 5)), List.of())
                .get(1);
        List<AgendaItem> drafted = NINETY_MINUTES.of(List.of(crowding), List.of());
        assertThat(codes(drafted, true)).containsExactly("p", "M1");

        List<AgendaItem> again = NINETY_MINUTES.again(drafted, List.of(doubt));

        assertThat(codes(again, true)).containsExactly("p", "I4>E3");
        assertThat(again.get(2).leftOut()).isEqualTo(LeftOut.NO_TIME);
        assertThat(NINETY_MINUTES.again(again, List.of(doubt))).isEqualTo(again);
        assertThat(NINETY_MINUTES.of(List.of(crowding), List.of(doubt))).isEqualTo(again);
    }

    @Test
    void five_matters_in_depth_are_enough() {
        List<AgendaProposal> proposals = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> proposal(Section.DEEP_DIVE, "M" + number, Severity.HIGH, 5))
                .toList();

        List<AgendaItem> items = NINETY_MINUTES.of(proposals, List.of());

        assertThat(codes(items, true)).containsExactly("p", "M1", "M2", "M3", "M4", "M5");
        assertThat(items.subList(6, 8)).extracting(AgendaItem::leftOut).containsOnly(LeftOut.ENOUGH_DEEP_DIVES);
    }

    @Test
    void one_success_has_its_minutes_put_aside_and_ends_the_meeting() {
        List<AgendaItem> items = new AgendaDraft("p", Meeting.MAYORALTY, 30)
                .of(
                        List.of(
                                proposal(Section.SUCCESS, "S1", Severity.LOW, 3),
                                proposal(Section.SUCCESS, "S2", Severity.LOW, 3),
                                proposal(Section.DEEP_DIVE, "M1", Severity.HIGH, 22),
                                proposal(Section.DEEP_DIVE, "M2", Severity.HIGH, 22)),
                        List.of());

        assertThat(codes(items, true)).containsExactly("p", "M1", "S1");
        assertThat(items).extracting(AgendaItem::leftOut).contains(LeftOut.ONE_SUCCESS, LeftOut.NO_TIME);
    }

    @Test
    void minutes_never_go_beyond_the_meeting_and_nothing_is_dropped_whatever_is_proposed() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            List<AgendaProposal> proposals = new ArrayList<>();
            int count = random.nextInt(40);
            for (int number = 0; number < count; number++) {
                Section section = Section.values()[3 + random.nextInt(5)];
                Severity severity = Severity.values()[random.nextInt(3)];
                proposals.add(proposal(section, "C" + number, severity, 1 + random.nextInt(30)));
            }

            List<AgendaItem> items = NINETY_MINUTES.of(proposals, List.of());
            Collections.shuffle(proposals, random);

            assertThat(items.stream()
                            .filter(AgendaItem::isOnAgenda)
                            .mapToInt(AgendaItem::minutes)
                            .sum())
                    .isLessThanOrEqualTo(90);
            assertThat(items).hasSize(proposals.size() + 1);
            assertThat(NINETY_MINUTES.of(proposals, List.of())).isEqualTo(items);
        }
    }

    @Test
    void other_levels_and_repeated_matters_stay_away() {
        AgendaProposal ours = proposal(Section.DATA, "X1", Severity.LOW, 5);
        AgendaProposal theirs = new AgendaProposal(
                "p:COUNCIL:X2",
                Meeting.COUNCIL,
                Section.DATA,
                ours.subject(),
                Severity.LOW,
                Outcome.INFORM,
                5,
                null,
                List.of(),
                List.of());

        assertThat(codes(NINETY_MINUTES.of(List.of(ours, theirs, ours), List.of()), true))
                .containsExactly("p", "X1");
    }

    private static List<String> codes(List<AgendaItem> items, boolean onAgenda) {
        return items.stream()
                .filter(item -> item.isOnAgenda() == onAgenda)
                .map(AgendaItem::code)
                .toList();
    }

    private static AgendaProposal proposal(
            Section section, String code, Severity severity, int minutes, String... symptoms) {
        return new AgendaProposal(
                "p:MAYORALTY:OBJECTIVE:" + code,
                Meeting.MAYORALTY,
                section,
                new Subject(Level.OBJECTIVE, code, Period.parse("2025-Q2")),
                severity,
                Outcome.DISCUSS,
                minutes,
                "SMOV",
                List.of(symptoms),
                List.of());
    }
}
