package ec.atalaya.measurement;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Measured;
import ec.atalaya.plan.Period;

/**
 * Series of an indicator that is not measured by the day, all of whose days are the first ones of its periods: a
 * spreadsheet has made a day of each month, and what was measured for the month would count for one day.
 */
final class FirstDays {

    private FirstDays() {}

    /**
     * Warns of those that the file brought.
     *
     * @param period where a period stands in the file, for the place of the others
     */
    static void tell(PlanLoad load, Moments moments, Place period, Faults faults) {
        load.each((indicator, told) -> {
            if (indicator.frequency() != Frequency.DAY) {
                told.stream()
                        .filter(series -> hasFirstDaysAlone(indicator, series, moments))
                        .forEach(series -> tell(indicator, series, moments, period, faults));
            }
        });
    }

    private static boolean hasFirstDaysAlone(Measured indicator, SeriesSoFar series, Moments moments) {
        for (int i = 0; i < series.size(); i++) {
            Period day = moments.numbered(series.moment(i)).period();
            if (day.frequency() == Frequency.DAY
                    && !Period.of(indicator.frequency(), day.first()).first().equals(day.first())) {
                return false;
            }
        }
        return true;
    }

    private static void tell(Measured indicator, SeriesSoFar series, Moments moments, Place period, Faults faults) {
        for (int i = 0; i < series.size(); i++) {
            Period day = moments.numbered(series.moment(i)).period();
            if (series.isNew(i) && day.frequency() == Frequency.DAY) {
                faults.warning(
                        new Place(period.file(), period.sheet(), series.line(i), period.column()),
                        "measurement.first-day",
                        day,
                        indicator.code(),
                        Period.of(indicator.frequency(), day.first()));
            }
        }
    }
}
