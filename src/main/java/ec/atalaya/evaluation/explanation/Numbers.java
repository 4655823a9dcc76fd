package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Settled;
import org.jspecify.annotations.Nullable;

/** Numbers as explanations hold them: settled, and null where there is none. */
final class Numbers {

    private Numbers() {}

    static @Nullable Double settled(double number) {
        return Double.isFinite(number) ? Settled.of(number) : null;
    }

    static @Nullable Double settled(@Nullable Double number) {
        return number == null ? null : settled(number.doubleValue());
    }
}
