package ec.atalaya.measurement;

import ec.atalaya.document.Place;
import ec.atalaya.plan.Measured;
import ec.atalaya.plan.Plan;

/** Where the rows of a file go, and whence what is known comes. */
interface LoadTarget {

    /** The first row of a plan has come: answers what is known of it. */
    PlanLoad begin(Plan plan, Moments moments);

    /** Takes a row that changes what is known. */
    void add(PlanLoad load, PlanLoad.Told told, MeasurementRow row, Place place);

    /** A value that is known, but that something was told after, holds again; comes after the last row. */
    void again(PlanLoad load, Measured indicator, String source, Moment moment, Place place);

    /** No more rows come. */
    void end();

    /** Reading broke off: whatever was begun is let go, in a transaction that is rolled back. */
    void abandon();
}
