package ec.atalaya.cli;

import ec.atalaya.plan.Level;
import ec.atalaya.rules.fact.Standing;
import java.util.Comparator;
import java.util.List;

/** What has another status than in the period before. */
record ChangesSection(PeriodView view) {

    void write(Page page) {
        if (!view.hasPrevious()) {
            page.heading(view.text("changes.title.first"));
            page.paragraph(1, view.text("previous.none"));
            return;
        }
        page.heading(view.text("changes.title", view.previous()));
        List<Standing> changed = view.result().standings().stream()
                .filter(standing -> standing.subject().level() != Level.INDICATOR)
                .filter(standing -> !standing.getStatus().equals(standing.getPreviousStatus()))
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.subject().level(), Comparator.reverseOrder())
                        .thenComparing(ChangesSection::direction)
                        .thenComparing(Standing::getStatus, view.marks().worstFirst())
                        .thenComparing(Standing::getCode))
                .toList();
        if (changed.isEmpty()) {
            page.paragraph(1, view.text("changes.none"));
        }
        int from = widest(changed.stream().map(Standing::getPreviousStatus).toList());
        int to = widest(changed.stream().map(Standing::getStatus).toList());
        for (Standing standing : changed) {
            StyledText lead = StyledText.spaces(2)
                    .and(view.marks().mark(standing.getPreviousStatus()).padded(from))
                    .and(" → ")
                    .and(view.marks().mark(standing.getStatus()).padded(to))
                    .and("  ");
            told(page, standing, lead);
        }
    }

    /** Long labels leave no room beside them. */
    private void told(Page page, Standing standing, StyledText lead) {
        String change = view.change(standing.subject()).told(view.wording());
        StyledText name = StyledText.of(view.name(standing.subject())).and(change.isEmpty() ? "" : "  " + change);
        if (lead.width() > page.width() * 2 / 3) {
            page.paragraph(1, name);
            page.paragraph(
                    2,
                    view.marks()
                            .mark(standing.getPreviousStatus())
                            .and(" → ")
                            .and(view.marks().mark(standing.getStatus())));
        } else {
            page.hanging(lead, name);
        }
    }

    private static int direction(Standing standing) {
        if (standing.isWorse()) {
            return 0;
        }
        return standing.isBetter() ? 2 : 1;
    }

    private int widest(List<String> statuses) {
        return statuses.stream()
                .mapToInt(status -> view.marks().mark(status).width())
                .max()
                .orElse(0);
    }
}
