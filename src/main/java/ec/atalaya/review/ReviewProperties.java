package ec.atalaya.review;

import ec.atalaya.rules.table.Meeting;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When the three levels meet. What is not set is as the method asks: secretariats each month, a week before the
 * mayoralty, which meets in the second month of a quarter when the last one's figures are in; the council in the third
 * month of a semester.
 */
@Validated
@ConfigurationProperties("atalaya.review")
record ReviewProperties(
        @Valid @Nullable MeetingCalendar secretariat,
        @Valid @Nullable MeetingCalendar mayoralty,
        @Valid @Nullable MeetingCalendar council) {

    private static final int LAST = -1;
    private static final int THIRD = 3;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final int MINUTES = 90;

    MeetingCalendar of(Meeting level) {
        return switch (level) {
            case SECRETARIAT -> or(secretariat, 1, 1, THIRD);
            case MAYORALTY -> or(mayoralty, 3, 2, LAST);
            case COUNCIL -> or(council, 6, 3, LAST);
        };
    }

    private static MeetingCalendar or(@Nullable MeetingCalendar given, int everyMonths, int month, int week) {
        return given == null ? new MeetingCalendar(everyMonths, month, week, DayOfWeek.THURSDAY, NINE, MINUTES) : given;
    }
}
