package ec.atalaya.review;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.rules.table.Meeting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingCalendarTest {

    private static final ReviewProperties DEFAULTS = new ReviewProperties(null, null, null);

    @ParameterizedTest
    @CsvSource({
        "SECRETARIAT, 2025-02-01, 2025-02-20T09:00",
        "SECRETARIAT, 2025-02-19, 2025-02-20T09:00",
        "SECRETARIAT, 2025-02-20, 2025-03-20T09:00",
        "SECRETARIAT, 2025-12-31, 2026-01-15T09:00",
        "MAYORALTY,   2025-02-01, 2025-02-27T09:00",
        "MAYORALTY,   2025-02-27, 2025-05-29T09:00",
        "MAYORALTY,   2025-11-28, 2026-02-26T09:00",
        "COUNCIL,     2025-02-01, 2025-03-27T09:00",
        "COUNCIL,     2025-03-27, 2025-09-25T09:00",
    })
    void each_level_meets_in_its_own_round(Meeting level, LocalDate day, LocalDateTime next) {
        assertThat(DEFAULTS.of(level).nextAfter(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31", "2025-04-30", "2024-02-01", "2026-07-31"})
    void secretariats_meet_before_the_mayoralty(LocalDate day) {
        LocalDateTime mayoralty = DEFAULTS.of(Meeting.MAYORALTY).nextAfter(day);

        assertThat(DEFAULTS.of(Meeting.SECRETARIAT).nextAfter(day)).isBefore(mayoralty);
    }

    @Test
    void a_given_calendar_goes_before_the_default() {
        var first = new MeetingCalendar(3, 1, 1, DayOfWeek.MONDAY, LocalTime.of(15, 30), 60);
        var properties = new ReviewProperties(null, first, null);

        assertThat(properties.of(Meeting.MAYORALTY).nextAfter(LocalDate.of(2025, 1, 6)))
                .isEqualTo(LocalDateTime.of(2025, 4, 7, 15, 30));
        assertThat(properties.of(Meeting.MAYORALTY).minutes()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, true", "3, 4, false", "5, 1, false", "12, 12, true"})
    void a_round_divides_the_year(int everyMonths, int month, boolean sound) {
        assertThat(new MeetingCalendar(everyMonths, month, 1, DayOfWeek.MONDAY, LocalTime.NOON, 60).isRound())
                .isEqualTo(sound);
    }
}
