package ec.atalaya.alert;

import ec.atalaya.measurement.source.SourceFollowed;
import ec.atalaya.plan.Plan;

/**
 * A source was fetched about which there is an alert, open still or over with this fetch; within the same transaction.
 *
 * @param alert as it is now
 * @param followed what happened to the source
 */
public record SourceAlertFollowed(Plan plan, Alert alert, SourceFollowed followed) {}
