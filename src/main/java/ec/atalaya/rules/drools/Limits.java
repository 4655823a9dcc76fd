package ec.atalaya.rules.drools;

import java.time.Duration;

/**
 * How much a stage may do before it is taken for a runaway.
 *
 * @param firings that any stage may have
 * @param firingsPerFact that it may have for each fact, where that is more
 * @param time that it may take
 */
record Limits(int firings, int firingsPerFact, Duration time) {

    /** Far beyond what rules that end can need. */
    static final Limits USUAL = new Limits(1_000_000, 100, Duration.ofMinutes(5));

    long firingsFor(int facts) {
        return Math.max(firings, (long) firingsPerFact * facts);
    }
}
