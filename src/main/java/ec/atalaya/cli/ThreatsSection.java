package ec.atalaya.cli;

import ec.atalaya.evaluation.spreading.RootShare;
import java.util.Comparator;
import java.util.List;

/** Which objective is threatened by which, how much and by what way. */
record ThreatsSection(PeriodView view) {

    private static final int TOLD = 5;

    void write(Page page) {
        page.heading(view.text("threats.title"));
        if (view.plan().map().links().isEmpty()) {
            page.paragraph(1, view.text("threats.no-links"));
            return;
        }
        List<String> exposed = view.result().exposures().keySet().stream()
                .filter(code -> view.exposure(code) > 0)
                .sorted(Comparator.comparingDouble((String code) -> -view.exposure(code))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (exposed.isEmpty()) {
            page.paragraph(1, view.text("threats.none"));
        }
        exposed.stream().limit(TOLD).forEach(code -> threatened(page, code));
        if (exposed.size() > TOLD) {
            page.paragraph(1, view.text("threats.more", exposed.size() - TOLD));
        }
    }

    private void threatened(Page page, String code) {
        StyledText told = view.marked(view.objectiveSubject(code))
                .and(" " + view.text("threats.exposed") + " ")
                .and(view.exposureTold(code));
        List<RootShare> roots = view.evaluation().rootsBehind(code, view.period());
        String why = roots.isEmpty() ? "" : ": " + main(roots.get(0)) + others(roots);
        page.item(1, told.and(why + "."));
    }

    private String main(RootShare root) {
        List<String> between = root.path().stream()
                .map(step -> step.link().effect())
                .limit(Math.max(root.path().size() - 1, 0))
                .toList();
        String way = between.isEmpty()
                ? view.text("threats.directly")
                : view.text("threats.through", view.wording().listed(between));
        String lag = view.text("lag." + view.plan().profile().rhythm(), root.lag());
        return view.text("threats.share", view.wording().wholePercent(root.share()), view.root(root.root()), way, lag);
    }

    private String others(List<RootShare> roots) {
        if (roots.size() == 1) {
            return "";
        }
        RootShare second = roots.get(1);
        String told = "; "
                + view.text("threats.second", view.wording().wholePercent(second.share()), view.root(second.root()));
        int left = roots.size() - 2;
        return left == 0 ? told : told + " " + view.text("threats.other-roots", left);
    }
}
