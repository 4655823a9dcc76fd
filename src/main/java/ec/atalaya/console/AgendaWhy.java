package ec.atalaya.console;

import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis.Root;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.review.AgendaItem;
import ec.atalaya.review.AgendaItem.ToldWith;
import ec.atalaya.rules.table.Section;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in a sentence or two why something is on an agenda. */
record AgendaWhy(Matters matters, AgendaItem item) {

    /** Less than this in all is no matter of root causes. */
    private static final double TOLD = 0.1;

    Sentence told() {
        if (item.level() == Level.DRIVER) {
            return Sentence.plain(matters.assumption(item.code()));
        }
        if (item.level() == Level.LINK) {
            return new LinkWords(telling(), item.code()).told();
        }
        return switch (item.section()) {
            case MAP -> map();
            case SUCCESS -> moved();
            default -> stands();
        };
    }

    private Telling telling() {
        return matters.telling();
    }

    private Kind kind() {
        return Matters.kind(item.level());
    }

    private @Nullable ResultRow before(Level level, String code) {
        Period previous = telling().view().period().minus(1);
        return telling().evidence().overTime(Matters.kind(level), code).stream()
                .map(StoredResult::row)
                .filter(row -> row.period().equals(previous))
                .findFirst()
                .orElse(null);
    }

    /** Which way each went. */
    private Sentence map() {
        Piece open =
                Piece.link(telling().text("meetings.map.open"), telling().view().page("mapa"));
        List<String> worse = going(true);
        List<String> better = going(false);
        if (item.toldWith().isEmpty()) {
            return telling().sentence("meetings.map.none", open);
        }
        return telling()
                .sentence(
                        "meetings.map.changed",
                        worse.size(),
                        telling().words().listed(worse),
                        better.size(),
                        telling().words().listed(better),
                        open);
    }

    private List<String> going(boolean worse) {
        return item.toldWith().stream()
                .filter(one -> isWorse(one) == worse)
                .map(ToldWith::code)
                .toList();
    }

    /** Whether it fell, or can no longer be judged. */
    private boolean isWorse(ToldWith one) {
        ResultRow before = before(one.level(), one.code());
        int then = before == null ? 0 : telling().view().scale().order(before.status());
        int now = telling().view().scale().order(telling().status(Matters.kind(one.level()), one.code()));
        return then != 0 && (now == 0 || now > then);
    }

    private Sentence moved() {
        ResultRow now = telling().row(kind(), item.code());
        ResultRow before = before(item.level(), item.code());
        if (now == null || before == null || now.score() == null || before.score() == null) {
            return matters.since(item.level(), item.code());
        }
        return telling()
                .sentence(
                        "meetings.success",
                        telling().words().points(now.score() - before.score()),
                        telling().view().mark(before.status()).word(),
                        Piece.strong(telling().view().mark(now.status()).word()));
    }

    private Sentence stands() {
        Sentence since = matters.since(item.level(), item.code());
        ResultRow row = telling().row(kind(), item.code());
        if (row != null && row.score() == null) {
            return since.and(
                    telling().sentence("meetings.unknown", telling().words().score(row)));
        }
        Sentence root = root();
        if (root != null) {
            return since.and(root);
        }
        ExposureBasis threat = matters.threat(item.level(), item.code());
        boolean met = telling().view().scale().isMet(telling().status(kind(), item.code()));
        return threat == null ? since : since.and(new ThreatWords(telling()).told(threat, met ? "but" : "also"));
    }

    /** How much of others' threat begins here; null where too little does. */
    private @Nullable Sentence root() {
        if (item.level() != Level.OBJECTIVE || item.section() != Section.DEEP_DIVE) {
            return null;
        }
        List<Double> amounts = telling().evidence().all(Kind.OBJECTIVE).stream()
                .map(result -> result.explanation().exposure())
                .filter(Objects::nonNull)
                .flatMap(exposure -> exposure.roots().stream())
                .filter(root -> root.objective().equals(item.code()))
                .map(Root::amount)
                .filter(amount -> amount >= ThreatWords.LEAST_EXPOSURE)
                .toList();
        double sum = amounts.stream().mapToDouble(Double::doubleValue).sum();
        return sum < TOLD && item.toldWith().isEmpty()
                ? null
                : telling().sentence("meetings.root", telling().words().exposure(sum), amounts.size());
    }
}
