package ec.atalaya.schedule;

import ec.atalaya.access.FirstAdministrator;
import ec.atalaya.evaluation.run.PlanRounds;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.plan.Plans;
import java.time.Clock;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the server does when it opens: plans in, measurements in, evaluated where that is missing, jobs written. */
@Component
@ConditionalOnBooleanProperty(name = "atalaya.schedule.enabled", matchIfMissing = true)
final class Opening implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Plans plans;
    private final PlanRounds rounds;
    private final RunLog runs;
    private final Timetable timetable;
    private final FirstAdministrator administrator;
    private final Environment environment;
    private final Clock clock;

    Opening(
            Plans plans,
            PlanRounds rounds,
            RunLog runs,
            Timetable timetable,
            FirstAdministrator administrator,
            Environment environment,
            Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.runs = runs;
        this.timetable = timetable;
        this.administrator = administrator;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SchedulerException {
        runs.closeAbandoned(clock.instant());
        rounds.importPlans();
        EachPlan.of(plans.codes(), plan -> {
            LOG.info("{}: mediciones y evaluación…", plan);
            rounds.catchUp(plan);
        });
        timetable.start();
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        administrator
                .ensure()
                .ifPresentOrElse(
                        first -> LOG.info(
                                "Atalaya está lista: {} · primer ingreso: {} con la clave {} (pedirá cambiarla)",
                                address,
                                first.email(),
                                first.password()),
                        () -> LOG.info("Atalaya está lista: {}", address));
    }
}
