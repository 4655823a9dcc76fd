package ec.atalaya.access;

/** What a person is to the plans. */
public enum Role {
    /** Manages people and the installation. */
    ADMINISTRATOR,
    /** The Strategic Management Office: runs, rules, meetings, mails. */
    OFFICE,
    /** Answers for a unit's objectives and data. */
    UNIT_HEAD,
    /** Chairs review meetings. */
    CHAIR,
    /** Reads. */
    VIEWER
}
