package ec.atalaya.console;

import ec.atalaya.drawing.StatusStrip;
import ec.atalaya.drawing.StatusStrip.Block;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.StoredResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws since when something has its status, and says the same to those who cannot see it. */
final class TimeStrip {

    private record Stretch(String word, ResultRow first, ResultRow last) {}

    private final Telling telling;

    TimeStrip(Telling telling) {
        this.telling = telling;
    }

    /** Null where nothing was ever evaluated. */
    @Nullable
    Svg of(Kind level, String code) {
        List<ResultRow> rows = telling.evidence().overTime(level, code).stream()
                .map(StoredResult::row)
                .toList();
        if (rows.isEmpty()) {
            return null;
        }
        List<Block> blocks = rows.stream().map(this::block).toList();
        return new StatusStrip(
                        blocks,
                        (word, periods) -> periods == 1 ? word : telling.text("objective.strip.run", word, periods),
                        told(rows))
                .draw();
    }

    private Block block(ResultRow row) {
        StatusMark mark = telling.view().mark(row.status());
        Double score = row.score();
        return new Block(
                telling.period(row.period()),
                mark.tone(),
                mark.word(),
                score == null
                        ? telling.text("objective.table.open")
                        : telling.words().term(score),
                row.period().equals(telling.view().period()));
    }

    private String told(List<ResultRow> rows) {
        List<Stretch> stretches = new ArrayList<>();
        for (ResultRow row : rows) {
            String word = telling.view().mark(row.status()).word();
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && last.word().equals(word)) {
                stretches.set(stretches.size() - 1, new Stretch(word, last.first(), row));
            } else {
                stretches.add(new Stretch(word, row, row));
            }
        }
        return telling.text(
                "objective.strip.label",
                String.join("; ", stretches.stream().map(this::told).toList()));
    }

    private String told(Stretch stretch) {
        String first = telling.period(stretch.first().period());
        return stretch.first().period().equals(stretch.last().period())
                ? telling.text("objective.strip.one", stretch.word(), first)
                : telling.text(
                        "objective.strip.stretch",
                        stretch.word(),
                        first,
                        telling.period(stretch.last().period()));
    }
}
