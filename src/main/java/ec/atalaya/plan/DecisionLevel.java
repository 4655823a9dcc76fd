package ec.atalaya.plan;

/** The levels of the municipality that decide; agencies meet with the secretariats. */
public enum DecisionLevel {
    SECRETARIAT,
    AGENCY,
    MAYORALTY,
    COUNCIL
}
