package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.cli.CommandLineTool;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import ec.atalaya.evaluation.run.EvaluationRun.State;
import ec.atalaya.evaluation.run.EvaluationRuns;
import ec.atalaya.evaluation.run.PlanRounds;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import ec.atalaya.plan.Settled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server makes of the shipped plan: the same as the command, once, and after a correction only what it touches. */
class ServerEvaluationTest {

    /** Half past four in the morning in Quito: what comes in before the hour of the daily round counts as well. */
    private static final Instant NIGHT = Instant.parse("2026-03-10T09:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final ConsoleFixture SERVER = ConsoleFixture.ownAt(NIGHT);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static Plan plan() {
        return SERVER.bean(Plans.class)
                .current(ConsoleFixture.PLAN)
                .orElseThrow()
                .plan();
    }

    private static EvaluationRun run() {
        return SERVER.bean(EvaluationRuns.class).run(ConsoleFixture.PLAN, TODAY, Cause.BY_HAND, "test");
    }

    private static List<String> stored(long run) {
        List<ResultRow> rows = new ArrayList<>();
        for (Period period : plan().profile().periods(plan().profile().rhythm())) {
            rows.addAll(SERVER.bean(Results.class).rows(ConsoleFixture.PLAN, period, run));
        }
        return rows.stream()
                .sorted(ResultRow.ORDER)
                .map(ServerEvaluationTest::line)
                .toList();
    }

    private static String line(ResultRow row) {
        return String.join(
                ",",
                row.level().name(),
                row.code(),
                row.period().toString(),
                number(row.value()),
                number(row.target()),
                number(row.attainment()),
                number(row.score()),
                row.status(),
                row.reason(),
                number(row.exposure()),
                String.join(";", row.rules()));
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : Settled.text(number);
    }

    private List<String> offline() throws IOException {
        Path result = folder.resolve("result.csv");
        List<String> arguments = new ArrayList<>(List.of("evaluate", "config/plans/" + ConsoleFixture.PLAN));
        for (Period period : plan().profile().periods(plan().profile().rhythm())) {
            arguments.addAll(List.of("--period", period.toString()));
        }
        arguments.addAll(List.of("--as-of", TODAY.toString(), "--format", "csv", "--out", result.toString()));
        assertThat(CommandLineTool.run(arguments.toArray(String[]::new))).isZero();
        List<String> lines = Files.readAllLines(result);
        return lines.subList(1, lines.size());
    }

    @Test
    void server_and_command_agree_to_the_last_digit_and_a_correction_changes_what_it_touches() throws IOException {
        long first = SERVER.bean(ec.atalaya.evaluation.run.RunLog.class)
                .latestDone(ConsoleFixture.PLAN)
                .orElseThrow()
                .id();
        List<String> before = stored(first);
        assertThat(before).hasSizeGreaterThan(6000).isEqualTo(offline());

        assertThat(run()).matches(run -> run.state() == State.UNCHANGED && run.changed() == 0);

        Path corrected = Files.writeString(
                folder.resolve("corregido.csv"), "indicator,period,value,source\nE3-01,2025-Q4,99,ilustrativo\n");
        SERVER.bean(MeasurementStore.class).load(plan(), corrected, MeasurementOrigin.INBOX, "test", NIGHT);
        EvaluationRun second = SERVER.bean(PlanRounds.class).round(ConsoleFixture.PLAN, Cause.CORRECTION, "test");
        assertThat(second.state()).isEqualTo(State.DONE);
        List<String> touched = new ArrayList<>(stored(second.id()));
        touched.removeAll(before);
        assertThat(touched).isNotEmpty().allMatch(line -> line.contains(",2025-Q4,"));
        assertThat(touched).anyMatch(line -> line.startsWith("INDICATOR,E3-01,2025-Q4,99,"));
        assertThat(touched).noneMatch(line -> line.startsWith("INDICATOR,") && !line.startsWith("INDICATOR,E3-01,"));
        assertThat(stored(first)).as("what the first run said is kept").isEqualTo(before);
    }
}
