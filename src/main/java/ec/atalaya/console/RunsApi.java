package ec.atalaya.console;

import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.measurement.Measurement;
import ec.atalaya.measurement.MeasurementLoad;
import ec.atalaya.measurement.RestatedValue;
import ec.atalaya.notification.Mail;
import ec.atalaya.notification.MailFilter;
import ec.atalaya.notification.Mails;
import ec.atalaya.notification.ToldAlert;
import ec.atalaya.plan.Plan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Runs and mails for programs: what the pages show, under the same addresses and permissions. */
@RestController
@Tag(name = "Corridas y correos")
class RunsApi {

    private static final int MOST = 200;

    private final RunLog runs;
    private final RunReports reports;
    private final Mails mails;

    RunsApi(RunLog runs, RunReports reports, Mails mails) {
        this.runs = runs;
        this.reports = reports;
        this.mails = mails;
    }

    /**
     * A run.
     *
     * @param sameAs the earlier run whose inputs were the same; null where there is none
     * @param changed how many rows of results it changed
     */
    record RunDocument(
            long id,
            int planVersion,
            String ruleSet,
            String ruleSetVersion,
            LocalDate asOf,
            String focus,
            String cause,
            String askedBy,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long sameAs,
            int changed,
            String message) {

        static RunDocument of(EvaluationRun run) {
            return new RunDocument(
                    run.id(),
                    run.planVersion(),
                    run.ruleSet(),
                    run.ruleSetVersion(),
                    run.asOf(),
                    run.focus().toString(),
                    run.cause().name(),
                    run.askedBy(),
                    run.state().name(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.sameAs(),
                    run.changed(),
                    run.message());
        }
    }

    /** A file of measurements that came in before the run. */
    record LoadDocument(long id, String file, String origin, Instant at, String by, int added, int restated) {

        static LoadDocument of(MeasurementLoad load) {
            return new LoadDocument(
                    load.id(),
                    load.outcome().file(),
                    load.origin().name(),
                    load.at(),
                    load.by(),
                    load.outcome().added(),
                    load.outcome().restated());
        }
    }

    /**
     * A value that its source told anew.
     *
     * @param line of the file that tells it now
     */
    record RestatedDocument(
            String indicator, String period, String source, double before, double now, String file, int line) {

        static RestatedDocument of(RestatedValue value) {
            Measurement now = value.now();
            return new RestatedDocument(
                    now.indicator(),
                    now.period().toString(),
                    now.source(),
                    value.before().value(),
                    now.value(),
                    now.place().file(),
                    now.place().line());
        }
    }

    /**
     * A result that a run changed.
     *
     * @param before null where there was none
     * @param now null where there is none any more
     */
    record ChangedDocument(
            @Nullable ApiResult before, @Nullable ApiResult now) {

        static ChangedDocument of(Plan plan, ChangedResult changed) {
            return new ChangedDocument(told(plan, changed.before()), told(plan, changed.now()));
        }

        private static @Nullable ApiResult told(Plan plan, @Nullable ResultRow row) {
            return row == null ? null : ApiResult.of(plan, row);
        }
    }

    /**
     * A run, what it was made of and what it changed.
     *
     * @param before the good run before it; null for the first
     * @param changed all results of which anything can be seen to differ, alerts and matters for agendas too
     */
    record RunStory(
            RunDocument run,
            @Nullable Long before,
            List<LoadDocument> loads,
            List<RestatedDocument> restated,
            List<ChangedDocument> changed) {

        static RunStory of(Plan plan, RunEvidence evidence) {
            EvaluationRun before = evidence.before();
            return new RunStory(
                    RunDocument.of(evidence.run()),
                    before == null ? null : before.id(),
                    evidence.loads().stream().map(LoadDocument::of).toList(),
                    evidence.restated().stream().map(RestatedDocument::of).toList(),
                    evidence.changed().stream()
                            .filter(ChangedResult::isVisible)
                            .map(changed -> ChangedDocument.of(plan, changed))
                            .toList());
        }
    }

    /** A mail of the outbox without its text. */
    record MailDocument(
            long id,
            @Nullable Long run,
            String recipient,
            String address,
            String subject,
            String state,
            int attempts,
            String serverAnswer,
            Instant createdAt,
            @Nullable Instant sentAt) {

        static MailDocument of(Mail mail) {
            return new MailDocument(
                    mail.id(),
                    mail.run(),
                    mail.recipient(),
                    mail.address(),
                    mail.subject(),
                    mail.state().name(),
                    mail.attempts(),
                    mail.serverAnswer(),
                    mail.createdAt(),
                    mail.sentAt());
        }
    }

    /** A mail with its texts, and the alerts that it tells. */
    record MailStory(MailDocument mail, String why, List<ToldAlert> alerts, String plain, String html) {}

    @GetMapping("/api/p/{plan}/corridas")
    @Operation(summary = "Las últimas corridas, la más reciente primero")
    List<RunDocument> runs(PlanView view) {
        return runs.page(view.code(), MOST, 1).stream().map(RunDocument::of).toList();
    }

    @GetMapping("/api/p/{plan}/corridas/{id}")
    @Operation(summary = "Una corrida: con qué datos se hizo y qué cambió")
    RunStory run(PlanView view, @PathVariable long id) {
        EvaluationRun run = runs.run(id)
                .filter(found -> found.plan().equals(view.code()))
                .orElseThrow(() -> NotFound.among("run", Long.toString(id), List.of()));
        return RunStory.of(view.plan(), reports.evidence(run));
    }

    @GetMapping("/api/p/{plan}/correos")
    @Operation(summary = "Los últimos correos, el más reciente primero")
    List<MailDocument> mails(PlanView view) {
        return mails.of(view.code(), MailFilter.ALL, MOST).stream()
                .map(MailDocument::of)
                .toList();
    }

    @GetMapping("/api/p/{plan}/correos/{id}")
    @Operation(summary = "Un correo: su texto y las alertas que cuenta")
    MailStory mail(PlanView view, @PathVariable long id) {
        Mail mail = mails.mail(view.code(), id).orElseThrow(() -> NotFound.among("mail", Long.toString(id), List.of()));
        return new MailStory(MailDocument.of(mail), mail.why().name(), mails.alertsIn(id), mail.plain(), mail.html());
    }
}
