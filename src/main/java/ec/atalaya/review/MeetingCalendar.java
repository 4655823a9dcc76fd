package ec.atalaya.review;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * When a level meets.
 *
 * @param everyMonths the length of its round: 1 monthly, 3 quarterly, 6 each semester
 * @param month the month of the round in which it meets, counted from 1
 * @param week which of the month's such weekdays: 1 to 4, or -1 for the last
 * @param minutes how long it lasts
 */
record MeetingCalendar(
        @Min(1) @Max(12) int everyMonths,
        @Min(1) @Max(12) int month,
        @Min(-1) @Max(4) int week,
        DayOfWeek weekday,
        LocalTime time,
        @Min(15) @Max(480) int minutes) {

    private static final int YEAR = 12;

    @AssertTrue(message = "every-months divides a year, and month lies within it")
    boolean isRound() {
        return everyMonths > 0 && YEAR % everyMonths == 0 && month <= everyMonths;
    }

    @AssertTrue(message = "week is 1 to 4, or -1 for the last")
    boolean isWeek() {
        return week != 0;
    }

    /** The first meeting on a later day. */
    LocalDateTime nextAfter(LocalDate day) {
        YearMonth at = YearMonth.from(day);
        while (!meetsIn(at) || !dayIn(at).isAfter(day)) {
            at = at.plusMonths(1);
        }
        return dayIn(at).atTime(time);
    }

    private boolean meetsIn(YearMonth candidate) {
        return (candidate.getMonthValue() - 1) % everyMonths == month - 1;
    }

    private LocalDate dayIn(YearMonth candidate) {
        return candidate.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
    }
}
