package ec.atalaya.console;

import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.RunLog;
import org.springframework.stereotype.Component;

/** Puts the list of alerts together from what is stored. */
@Component
class AlertLists {

    private final Alerts alerts;
    private final Results results;
    private final RunLog runs;
    private final Today today;

    AlertLists(Alerts alerts, Results results, RunLog runs, Today today) {
        this.alerts = alerts;
        this.results = results;
        this.runs = runs;
        this.today = today;
    }

    AlertList of(PlanView view, AlertQuery query, SignedIn me) {
        var telling = new Telling(view, new StoredEvidence(results, runs, view));
        var words = new AlertWords(new Matters(telling), today.in(view));
        return new AlertListing(words, query, me, alerts.of(view.code(), AlertFilter.ALL)).list();
    }
}
