package ec.atalaya.schedule;

import ec.atalaya.evaluation.run.PlanRounds;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import java.time.LocalTime;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Component;

/** Writes the jobs into the scheduler. What was missed while nothing ran is caught up by business date, not by misfires. */
@Component
final class Timetable {

    private static final int MINUTE = 60;

    private static final String DAILY = "daily-round";

    private final Scheduler scheduler;
    private final Plans plans;
    private final PlanRounds rounds;

    Timetable(Scheduler scheduler, Plans plans, PlanRounds rounds) {
        this.scheduler = scheduler;
        this.plans = plans;
        this.rounds = rounds;
    }

    /** Writes what is to happen, and only then lets it: a scheduler that reads meanwhile finds triggers cut in half. */
    void start() throws SchedulerException {
        write();
        scheduler.start();
    }

    /** Gives a plan that came while the server runs its daily round. */
    void addNewPlans() throws SchedulerException {
        for (String code : plans.codes()) {
            if (!scheduler.checkExists(TriggerKey.triggerKey(code, DAILY))) {
                schedule(plans.current(code).orElseThrow().plan());
            }
        }
    }

    private void write() throws SchedulerException {
        for (String code : plans.codes()) {
            schedule(plans.current(code).orElseThrow().plan());
        }
        everyMinute(InboxLook.class, "inbox");
        everyMinute(MailRound.class, "mail");
        everyMinute(SourceRound.class, "sources");
    }

    private void schedule(Plan plan) throws SchedulerException {
        LocalTime daily = rounds.settings().daily();
        JobDetail job = JobBuilder.newJob(DailyRound.class)
                .withIdentity(plan.code(), DAILY)
                .usingJobData(DailyRound.PLAN, plan.code())
                .requestRecovery()
                .storeDurably()
                .build();
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(plan.code(), DAILY)
                .forJob(job)
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(daily.getHour(), daily.getMinute())
                        .inTimeZone(TimeZone.getTimeZone(plan.profile().zone()))
                        .withMisfireHandlingInstructionDoNothing())
                .build();
        replace(job, trigger);
    }

    private void everyMinute(Class<? extends Job> type, String name) throws SchedulerException {
        JobDetail job = JobBuilder.newJob(type)
                .withIdentity(name, "every-minute")
                .storeDurably()
                .build();
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(name, "every-minute")
                .forJob(job)
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(MINUTE)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        replace(job, trigger);
    }

    private void replace(JobDetail job, Trigger trigger) throws SchedulerException {
        scheduler.addJob(job, true);
        if (scheduler.checkExists(trigger.getKey())) {
            scheduler.rescheduleJob(trigger.getKey(), trigger);
        } else {
            scheduler.scheduleJob(trigger);
        }
    }
}
