package ec.atalaya.schedule;

import ec.atalaya.evaluation.run.PlanRounds;
import ec.atalaya.plan.Plans;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A look each minute at what came in, by inbox or by command: it is evaluated at once. */
@DisallowConcurrentExecution
final class InboxLook implements Job {

    private final Plans plans;
    private final PlanRounds rounds;

    InboxLook(Plans plans, PlanRounds rounds) {
        this.plans = plans;
        this.rounds = rounds;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (String plan : plans.codes()) {
            rounds.takeInWhatIsNew(plan);
        }
    }
}
