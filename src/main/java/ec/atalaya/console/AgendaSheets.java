package ec.atalaya.console;

import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeetings;
import org.springframework.stereotype.Component;

/** Puts the page of an agenda together from what is stored. */
@Component
class AgendaSheets {

    private final ReviewMeetings meetings;
    private final Results results;
    private final RunLog runs;

    AgendaSheets(ReviewMeetings meetings, Results results, RunLog runs) {
        this.meetings = meetings;
        this.results = results;
        this.runs = runs;
    }

    AgendaSheet of(PlanView view, ReviewMeeting meeting) {
        PlanView then = then(view, meeting);
        var telling = new Telling(then, new StoredEvidence(results, runs, then));
        return new AgendaAssembly(new Matters(telling), meetings.agenda(meeting)).sheet();
    }

    /** As the run saw it that the agenda was drafted from, whatever came later. */
    private PlanView then(PlanView view, ReviewMeeting meeting) {
        Long drafted = meeting.run();
        EvaluationRun run = drafted == null ? view.run() : runs.run(drafted).orElse(view.run());
        return run == null ? view : view.at(run, meeting.period());
    }
}
