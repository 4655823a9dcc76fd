package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Section;
import java.util.Comparator;
import java.util.List;

/** What is proposed for the review meetings, meeting by meeting and in the order of their agendas. */
record AgendaSection(PeriodView view) {

    private static final Comparator<AgendaProposal> ORDER = Comparator.comparing(AgendaProposal::section)
            .thenComparing(AgendaProposal::severity)
            .thenComparing(proposal -> -proposal.minutes())
            .thenComparing(proposal -> proposal.subject().level(), Comparator.reverseOrder())
            .thenComparing(proposal -> proposal.subject().code());

    void write(Page page) {
        page.heading(view.text("agenda.title"));
        if (view.result().agenda().isEmpty()) {
            page.paragraph(1, view.text("agenda.none"));
        }
        for (Meeting meeting : Meeting.values()) {
            List<AgendaProposal> proposals = view.result().agenda().stream()
                    .filter(proposal -> proposal.meeting() == meeting)
                    .sorted(ORDER)
                    .toList();
            if (!proposals.isEmpty()) {
                meeting(page, meeting, proposals);
            }
        }
    }

    private void meeting(Page page, Meeting meeting, List<AgendaProposal> proposals) {
        int minutes = proposals.stream().mapToInt(AgendaProposal::minutes).sum();
        String head = view.wording().name("meeting", meeting) + " · "
                + view.text("agenda.sum", proposals.size(), view.wording().minutes(minutes));
        page.paragraph(1, StyledText.of(head, Paint.STRONG));
        for (Section section : Section.values()) {
            List<AgendaProposal> those = proposals.stream()
                    .filter(proposal -> proposal.section() == section)
                    .toList();
            if (!those.isEmpty()) {
                page.paragraph(
                        2,
                        StyledText.of(
                                (section.ordinal() + 1) + " " + view.wording().name("section", section)));
                those.forEach(proposal -> told(page, proposal));
            }
        }
    }

    private void told(Page page, AgendaProposal proposal) {
        String minutes = view.wording().minutes(proposal.minutes());
        String presenter = proposal.presenter()
                .map(unit -> view.text("agenda.presents", view.unit(unit)))
                .orElseGet(() -> view.text("owner.none"));
        StyledText lead =
                StyledText.spaces(4).and(StyledText.of(minutes).rightAligned(6)).and("  ");
        page.hanging(
                lead,
                view.marked(proposal.subject())
                        .and(" · " + view.wording().name("outcome", proposal.outcome()) + " · " + presenter));
        if (!proposal.symptoms().isEmpty()) {
            List<String> symptoms =
                    proposal.symptoms().stream().map(view::objective).toList();
            page.hanging(
                    StyledText.spaces(lead.width() + 2),
                    StyledText.of(view.text(
                            "agenda.symptoms", symptoms.size(), view.wording().listed(symptoms))));
        }
    }
}
