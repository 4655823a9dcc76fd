package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.Child;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.RollUp;
import ec.atalaya.rules.StatusScale;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every objective that does not meet its mark, with its full name, who answers for it and what lowers it most. */
record AttentionSection(PeriodView view) {

    void write(Page page) {
        page.heading(view.text("attention.title"));
        List<RollUpVerdict> wanting = view.objectivesWorstFirst().stream()
                .filter(verdict -> !scale().isMet(verdict.status()))
                .toList();
        if (wanting.isEmpty()) {
            page.paragraph(1, view.text("attention.none"));
        }
        String status = "";
        for (RollUpVerdict verdict : wanting) {
            if (!status.equals(verdict.status())) {
                status = verdict.status();
                String group = status;
                long count = wanting.stream()
                        .filter(other -> other.status().equals(group))
                        .count();
                page.paragraph(1, view.marks().mark(group).and(" (" + count + ")"));
            }
            objective(page, verdict);
        }
    }

    private StatusScale scale() {
        return view.evaluation().ruleSet().scale();
    }

    private void objective(Page page, RollUpVerdict verdict) {
        Objective objective = view.plan().objective(verdict.subject().code()).orElseThrow();
        String change = view.change(verdict.subject()).told(view.wording());
        page.item(
                2,
                StyledText.of(view.objective(objective.code()), Paint.STRONG)
                        .and("  " + view.score(verdict))
                        .and(change.isEmpty() ? "" : "  " + change));
        String owner = objective.owner() == null ? view.text("owner.none") : view.unit(objective.owner());
        page.item(
                3, StyledText.of(owner + lowest(verdict).map(why -> " · " + why).orElse("")));
    }

    /** An indicator without a value lowers only where the plan counts it as zero. */
    private Optional<String> lowest(RollUpVerdict verdict) {
        return verdict.children().stream()
                .filter(child -> counted(verdict, child) < scale().met())
                .max(Comparator.comparingDouble((Child child) -> lowers(verdict, child))
                        .thenComparing(child -> child.subject().code(), Comparator.reverseOrder()))
                .map(child -> told(verdict, child));
    }

    private double counted(RollUpVerdict verdict, Child child) {
        if (child.hasScore()) {
            return child.counted(verdict.how().cap());
        }
        boolean asZero = verdict.how().missing() == RollUp.Missing.ZERO && child.scheduled();
        return asZero ? 0 : scale().met();
    }

    private double lowers(RollUpVerdict verdict, Child child) {
        boolean weighed =
                switch (verdict.how().method()) {
                    case WEIGHTED_MEAN, MAJORITY -> true;
                    case MEAN, WORST, BEST -> false;
                };
        return (weighed ? child.weight() : 1) * (scale().met() - counted(verdict, child));
    }

    private String told(RollUpVerdict verdict, Child child) {
        String key = child.critical() && verdict.isHeldDown() ? "attention.held" : "attention.lowest";
        return view.text(key, view.name(child.subject()), view.score(view.verdict(child.subject())));
    }
}
