package ec.atalaya.measurement;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;

import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.MacroScenarios;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.plan.ScoringMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * The measurements of many plans in one CSV file: 120 indicators, 60 months, and what else an office writes beside them.
 *
 * @param plans by code
 */
record GeneratedFile(Path file, Map<String, Plan> plans, int rows) {

    private static final int INDICATORS = 120;

    /** Writes it to the temporary folder. */
    static GeneratedFile of(int plans) {
        Plan model = model();
        Map<String, Plan> byCode = new LinkedHashMap<>();
        for (int i = 0; i < plans; i++) {
            Plan plan = named(model, String.format(Locale.ROOT, "plan-%04d", i));
            byCode.put(plan.code(), plan);
        }
        List<Period> months = model.profile().periods(Frequency.MONTH);
        try {
            Path file = Files.createTempFile("mediciones-", ".csv");
            try (Writer out = Files.newBufferedWriter(file)) {
                out.write("plan,indicator,period,value,source,cutoff\n");
                var random = new Random(2015);
                for (String plan : byCode.keySet()) {
                    write(out, plan, months, random);
                }
            }
            return new GeneratedFile(file, byCode, plans * INDICATORS * months.size());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void write(Writer out, String plan, List<Period> months, Random random) throws IOException {
        for (int i = 0; i < INDICATORS; i++) {
            for (Period month : months) {
                long tenths = 500 + random.nextInt(300);
                out.write(plan + ",I" + i + "," + month + "," + tenths / 10 + "." + tenths % 10 + ",INEC,"
                        + month.last().plusDays(20) + "\n");
            }
        }
    }

    private static Plan model() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2024, Frequency.MONTH);
        for (int i = 0; i < INDICATORS; i++) {
            plan.indicator(indicator("I" + i, ScoringMethod.TARGET_RATIO, Direction.UP));
        }
        return plan.plan();
    }

    private static Plan named(Plan model, String code) {
        PlanProfile profile = model.profile();
        return new Plan(
                new PlanProfile(
                        code,
                        profile.name(),
                        profile.start(),
                        profile.end(),
                        profile.zone(),
                        profile.locale(),
                        profile.ruleSet(),
                        profile.rhythm(),
                        profile.sources(),
                        profile.entry()),
                model.rollUps(),
                model.axes(),
                model.perspectives(),
                model.units(),
                model.objectives(),
                new ArrayList<>(model.indicators()),
                List.of(),
                List.of(),
                MacroScenarios.NONE);
    }
}
