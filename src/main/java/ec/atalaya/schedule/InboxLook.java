package ec.atalaya.schedule;

import ec.atalaya.evaluation.run.PlanRounds;
import ec.atalaya.plan.Plans;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** A look each minute at what came in, by inbox or by command: it is evaluated at once. */
@DisallowConcurrentExecution
final class InboxLook implements Job {

    private final Plans plans;
    private final PlanRounds rounds;
    private final Timetable timetable;

    InboxLook(Plans plans, PlanRounds rounds, Timetable timetable) {
        this.plans = plans;
        this.rounds = rounds;
        this.timetable = timetable;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            timetable.addNewPlans();
        } catch (SchedulerException failure) {
            throw new JobExecutionException(failure);
        }
        EachPlan.of(plans.codes(), rounds::takeInWhatIsNew);
    }
}
