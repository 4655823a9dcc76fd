package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.plan.Period;
import ec.atalaya.review.AgendaDesk;
import ec.atalaya.review.ReviewMeeting;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the links together from what is stored. */
@Component
class LinkSheets {

    private final Maps maps;
    private final Results results;
    private final AgendaDesk desk;
    private final Today today;

    LinkSheets(Maps maps, Results results, AgendaDesk desk, Today today) {
        this.maps = maps;
        this.results = results;
        this.desk = desk;
        this.today = today;
    }

    LinkSheet of(PlanView view, LinkQuery query, @Nullable SignedIn me) {
        ReviewMeeting meeting = me != null && me.mayAct(Area.LINKS)
                ? desk.open(view.code(), today.in(view)).orElse(null)
                : null;
        return new LinkAssembly(
                        view,
                        query,
                        maps.links(view),
                        scores(view),
                        meeting == null ? null : told(view, meeting),
                        meeting == null ? Set.of() : Set.copyOf(desk.linksIn(meeting)))
                .sheet();
    }

    private static LinkSheet.Meeting told(PlanView view, ReviewMeeting meeting) {
        var words = new MeetingWords(view);
        return new LinkSheet.Meeting(words.dated(meeting), words.page(meeting));
    }

    private Map<String, Map<Period, Double>> scores(PlanView view) {
        Map<String, Map<Period, Double>> scores = new HashMap<>();
        for (ResultRow row :
                results.history(view.code(), Kind.OBJECTIVE, view.evaluated().id())) {
            Double score = row.score();
            if (score != null) {
                scores.computeIfAbsent(row.code(), code -> new HashMap<>()).put(row.period(), score);
            }
        }
        return scores;
    }
}
