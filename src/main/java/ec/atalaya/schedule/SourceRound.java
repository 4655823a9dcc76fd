package ec.atalaya.schedule;

import ec.atalaya.measurement.source.DataSources;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A look each minute at which sources of data are due; they are fetched beside it, so that none holds up the schedule. */
@DisallowConcurrentExecution
final class SourceRound implements Job {

    private final DataSources sources;
    private final Clock clock;

    SourceRound(DataSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sources.startDue(clock.instant());
    }
}
