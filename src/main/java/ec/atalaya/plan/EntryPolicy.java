package ec.atalaya.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a plan asks of those who enter values by hand.
 *
 * @param noteBelow the attainment below which a value needs a note, 1 where the target is met; null where none does
 * @param approval whether a second person must approve what was entered
 */
public record EntryPolicy(@Nullable Double noteBelow, boolean approval) {

    /** Nothing is asked. */
    public static final EntryPolicy FREE = new EntryPolicy(null, false);
}
