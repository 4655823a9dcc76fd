package ec.atalaya.evaluation;

import java.util.Map;

/** The verdicts of one period, by level and code, as far as they have climbed. */
record Climbed(
        Map<String, IndicatorVerdict> indicators,
        Map<String, RollUpVerdict> objectives,
        Map<String, RollUpVerdict> axes,
        Map<String, RollUpVerdict> perspectives) {}
