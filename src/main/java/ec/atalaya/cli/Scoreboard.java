package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.whatif.Difference;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The result as a scoreboard for people: first how the plan stands, then what proves it, then what to do about it.
 *
 * @param asItIs the same without what is supposed; null where nothing is
 * @param language the reader's
 * @param width of the page, in columns
 */
record Scoreboard(
        Evaluation evaluation, @Nullable Evaluation asItIs, TerminalColours colours, Locale language, int width) {

    void write(PrintWriter out) {
        var page = new Page(out, colours, width);
        var wording = new Wording(
                language,
                evaluation.plan().profile().locale(),
                evaluation.ruleSet().scale().isOfFractions());
        boolean first = true;
        for (PeriodResult result : evaluation.results()) {
            if (!first) {
                page.blank();
                page.rule("═");
                page.blank();
            }
            first = false;
            var view = new PeriodView(evaluation, result, wording);
            if (asItIs != null) {
                new DifferenceSection(view, Difference.between(asItIs, evaluation, result.period())).write(page);
            }
            write(page, view);
        }
        page.blank();
        page.paragraph(StyledText.of(wording.text("more"), Paint.FAINT));
    }

    private static void write(Page page, PeriodView view) {
        new HeadSection(view).write(page);
        new MatrixSection(view).write(page);
        new AttentionSection(view).write(page);
        new ChangesSection(view).write(page);
        new ThreatsSection(view).write(page);
        new AlertsSection(view).write(page);
        new DataSection(view).write(page);
        new AgendaSection(view).write(page);
    }
}
