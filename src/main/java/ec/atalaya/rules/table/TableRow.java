package ec.atalaya.rules.table;

import ec.atalaya.document.Place;

/** One row of a rule set's tables. */
public interface TableRow {

    /** The file and line where it stands. */
    Place place();
}
