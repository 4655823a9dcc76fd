package ec.atalaya.evaluation.spreading;

/**
 * On what terms a link transmits.
 *
 * @param threshold a burden below it is not passed on, 0 to 1
 * @param decay what is passed on of strength times burden, 0 to 1
 * @param advances whether a cause that is ahead counts as well
 */
public record Terms(double threshold, double decay, boolean advances) {}
