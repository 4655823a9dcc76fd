package ec.atalaya.schedule;

import ec.atalaya.notification.MailSender;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The postman's round each minute: whatever is due is sent. */
@DisallowConcurrentExecution
final class MailRound implements Job {

    private final MailSender mails;
    private final Clock clock;

    MailRound(MailSender mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        mails.sendDue(clock.instant());
    }
}
