package ec.atalaya.evaluation.scenario;

import ec.atalaya.document.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a scenario says of one subject, alert or agenda item.
 *
 * @param about what it is about, such as {@code OBJECTIVE M2} or {@code ALE-01 OBJECTIVE M2}
 */
record Claim(String about, Place place, List<Value> values) {

    /** What stands for no number and no text. */
    static final String NONE = "NONE";

    /** How near a number must come. */
    private static final BigDecimal NEAR = new BigDecimal("1e-9");

    /** From so many written decimals on a number is meant as rounded to them; 0.85 is meant exactly. */
    private static final int ROUNDED_FROM = 3;

    Claim {
        values = List.copyOf(values);
    }

    /**
     * One thing that is said of it.
     *
     * @param key the key that says it, such as {@code score}
     * @param wanted what is expected
     */
    record Value(String key, String wanted, Place place, Kind kind) {

        boolean agrees(String came) {
            if (kind == Kind.TEXT || wanted.equals(NONE) || came.equals(NONE)) {
                return wanted.equals(came);
            }
            var expected = new BigDecimal(wanted);
            var number = new BigDecimal(came);
            return number.subtract(expected).abs().compareTo(NEAR) <= 0
                    || (expected.scale() >= ROUNDED_FROM
                            && number.setScale(expected.scale(), RoundingMode.HALF_EVEN)
                                            .compareTo(expected)
                                    == 0);
        }
    }

    /** How a value is compared. */
    enum Kind {
        TEXT,
        NUMBER
    }
}
