package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Dated;
import ec.atalaya.rules.fact.MeasuredIndicator;
import ec.atalaya.rules.fact.RolledUp;
import ec.atalaya.rules.fact.Trend;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the figures of an indicator that a rule asked for, beyond those that are always told, by the names it asked by. */
final class AskedFigures {

    private static final Pattern ASKED = Pattern.compile("(\\w+)(?:\\(([\\d.]+)\\))?");

    private AskedFigures() {}

    static void tell(MeasuredIndicator indicator, List<String> asked, CellRow cells) {
        for (String words : asked) {
            Matcher parts = ASKED.matcher(words);
            if (parts.matches()) {
                String name = parts.group(1);
                if (parts.group(2) != null) {
                    cells.number(words, figure(indicator.trend(), name, Double.parseDouble(parts.group(2))));
                } else {
                    cells.number(words, figure(indicator, name));
                    tell(words, dated(indicator.trend(), name), cells);
                }
            }
        }
    }

    static void tell(RolledUp result, List<String> asked, CellRow cells) {
        if (asked.contains("assessedShare")) {
            cells.number("assessedShare", result.getAssessedShare());
        }
        if (asked.contains("assessedIndicatorShare")) {
            cells.number("assessedIndicatorShare", result.getAssessedIndicatorShare());
        }
    }

    private static double figure(MeasuredIndicator indicator, String name) {
        return switch (name) {
            case "horizonTarget" -> indicator.horizonTarget();
            case "naturalLimit" -> indicator.naturalLimit();
            case "age" -> indicator.age();
            case "missing" -> indicator.missing();
            case "daysLate" -> indicator.daysLate();
            default -> figure(indicator.trend(), name);
        };
    }

    private static double figure(Trend trend, String name) {
        return switch (name) {
            case "yearsOld" -> trend.getYearsOld();
            case "yearsToGoal" -> trend.getYearsToGoal();
            case "yearsSinceBaseline" -> trend.getYearsSinceBaseline();
            case "lastChange" -> trend.getLastChange();
            case "lastImprovement" -> trend.getLastImprovement();
            case "compoundGrowth" -> trend.getCompoundGrowth();
            case "directedGrowth" -> trend.getDirectedGrowth();
            case "growthNeeded" -> trend.getGrowthNeeded();
            case "growthStillNeeded" -> trend.getGrowthStillNeeded();
            case "growthRatio" -> trend.getGrowthRatio();
            default -> Double.NaN;
        };
    }

    private static double figure(Trend trend, String name, double number) {
        int years = (int) number;
        return switch (name) {
            case "valuesWithin" -> trend.valuesWithin(years);
            case "meanChange" -> trend.meanChange(years);
            case "meanImprovement" -> trend.meanImprovement(years);
            case "growthOver" -> trend.growthOver(years);
            case "projected" -> trend.projected(years);
            case "shortfall" -> trend.shortfall(years);
            case "roomToLimit" -> trend.roomToLimit(number);
            default -> Double.NaN;
        };
    }

    /** Whoever asks how it moves sees from where and to where. */
    private static Dated dated(Trend trend, String name) {
        return switch (name) {
            case "trend" -> trend.getLatest();
            case "baseline" -> trend.baseline();
            case "previous" -> trend.getPrevious();
            case "goal", "reached" -> trend.goal();
            default -> Dated.NONE;
        };
    }

    private static void tell(String words, Dated dated, CellRow cells) {
        String name = words.equals("trend") ? "latest" : words.equals("reached") ? "goal" : words;
        Period period = dated.period();
        if (!cells.has(name)) {
            cells.number(name, dated.value()).text(name + ".period", period == null ? "" : period.toString());
        }
    }
}
