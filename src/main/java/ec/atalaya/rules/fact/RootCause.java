package ec.atalaya.rules.fact;

/**
 * What one root contributes to what threatens an objective.
 *
 * @param effect the objective that is threatened
 * @param root the objective whose own shortfall it comes from
 * @param share of the effect's whole threat, 0 to 1
 * @param portion of the effect's burden, 0 to 1: what of all that it passes on goes back to this root
 * @param strongest whether no other root contributes more
 */
public record RootCause(String effect, String root, double share, double portion, boolean strongest) {}
