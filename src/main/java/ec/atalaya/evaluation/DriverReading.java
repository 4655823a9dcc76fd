package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.AccumulatedValue;
import ec.atalaya.plan.Driver;
import ec.atalaya.rules.fact.OutsideDriver;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an outside driver in a period.
 *
 * @param fact what rules see of it
 * @param measured what came, with the measurements that it is made of; null where nothing is known
 */
public record DriverReading(
        Driver driver, OutsideDriver fact, @Nullable AccumulatedValue measured) {}
