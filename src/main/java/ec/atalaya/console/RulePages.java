package ec.atalaya.console;

import ec.atalaya.document.Fault;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleSetsInForce;
import ec.atalaya.rules.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reglas: the rule set in force, to read. */
@Controller
@RequestMapping("/p/{plan}/reglas")
class RulePages {

    /** Enough of a digest to tell versions apart. */
    private static final int SHORT = 12;

    private final RuleSetsInForce ruleSets;
    private final Results results;

    RulePages(RuleSetsInForce ruleSets, Results results) {
        this.ruleSets = ruleSets;
        this.results = results;
    }

    /**
     * The rules of one stage.
     *
     * @param counts whether what they conclude are results of a period
     */
    record StageRules(String name, String purpose, List<RuleLine> rules, boolean counts) {}

    /**
     * A rule.
     *
     * @param decided how many results it decided in the period; empty where it decided none
     */
    record RuleLine(String anchor, Rule rule, String decided) {}

    @GetMapping
    String all(PlanView view, Locale language, Model model) {
        DecidedRows decided = decided(view);
        var tables = new RuleTableWords(view, decided);
        List<Rule> rules = ruleSets.of(view.rules().code()).engine().rules();
        model.addAttribute("digest", shortened(view.rules().digest()));
        model.addAttribute(
                "faults",
                ruleSets.faultsOf(view.rules().code()).stream()
                        .filter(Fault::isError)
                        .map(fault -> fault.text(language))
                        .toList());
        model.addAttribute(
                "tables", Arrays.stream(RuleTable.values()).map(tables::of).toList());
        model.addAttribute(
                "stages",
                Arrays.stream(Stage.values())
                        .map(stage -> stage(view, stage, rules, decided))
                        .toList());
        model.addAttribute("ruleCount", rules.size());
        return "rules";
    }

    @GetMapping("/tablas/{table}")
    String table(PlanView view, @PathVariable String table, Model model) {
        RuleTable known = RuleTable.called(table)
                .orElseThrow(() -> NotFound.among(
                        "table",
                        table,
                        Arrays.stream(RuleTable.values()).map(RuleTable::slug).toList()));
        model.addAttribute("table", new RuleTableWords(view, decided(view)).of(known));
        model.addAttribute("digest", shortened(view.rules().digest()));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(view.words().text("menu.RULES"), Address.ofPlan(view.code(), "reglas")),
                        new Crumb(view.words().name("rules.table", known), null)));
        return "rule-table";
    }

    private DecidedRows decided(PlanView view) {
        return view.hasRun()
                ? DecidedRows.of(
                        view,
                        results.in(view.code(), view.period(), view.evaluated().id()))
                : DecidedRows.NONE;
    }

    private static StageRules stage(PlanView view, Stage stage, List<Rule> rules, DecidedRows decided) {
        Wording words = view.words();
        return new StageRules(
                words.name("runs.stage", stage),
                words.name("rules.stage", stage),
                rules.stream()
                        .filter(rule -> rule.stage() == stage)
                        .map(rule -> line(words, rule, decided.by(rule.code())))
                        .toList(),
                view.hasRun() && stage != Stage.PROPAGATION);
    }

    private static RuleLine line(Wording words, Rule rule, int decided) {
        return new RuleLine(
                RulePlaces.anchor(rule.code()), rule, decided == 0 ? "" : words.text("rules.decided", decided));
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }
}
