package ec.atalaya.schedule;

import ec.atalaya.evaluation.run.PlanRounds;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The daily load-and-evaluate of one plan. It does what is missing for the business day, so running it twice is harmless. */
@DisallowConcurrentExecution
final class DailyRound implements Job {

    static final String PLAN = "plan";

    private final PlanRounds rounds;

    DailyRound(PlanRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(JobExecutionContext context) {
        rounds.catchUp(context.getMergedJobDataMap().getString(PLAN));
    }
}
