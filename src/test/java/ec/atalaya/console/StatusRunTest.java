package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.plan.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusRunTest {

    private static List<ResultRow> years(String... statuses) {
        List<ResultRow> rows = new ArrayList<>();
        for (String status : statuses) {
            rows.add(new ResultRow(
                    Kind.OBJECTIVE,
                    "M2",
                    Period.year(2020 + rows.size()),
                    null,
                    null,
                    null,
                    null,
                    status,
                    "",
                    null,
                    List.of()));
        }
        return rows;
    }

    @Test
    void itCountsBackToThePeriodInWhichTheStatusBegan() {
        StatusRun run = StatusRun.until(Period.year(2023), years("A", "B", "B", "B"));
        assertThat(run).isNotNull();
        assertThat(run.since()).isEqualTo(Period.year(2021));
        assertThat(run.periods()).isEqualTo(3);
        assertThat(run.before()).extracting(ResultRow::status).isEqualTo("A");
    }

    @Test
    void whatComesAfterThePeriodLookedAtDoesNotCount() {
        StatusRun run = StatusRun.until(Period.year(2021), years("A", "A", "A", "B"));
        assertThat(run).isNotNull();
        assertThat(run.periods()).isEqualTo(2);
        assertThat(run.before()).isNull();
    }

    @Test
    void aPeriodWithoutResultHasNoRun() {
        assertThat(StatusRun.until(Period.year(2025), years("A"))).isNull();
    }
}
