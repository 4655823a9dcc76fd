package ec.atalaya.console;

import ec.atalaya.document.Fault;
import ec.atalaya.measurement.source.DataSources;
import ec.atalaya.measurement.source.SourceStanding;
import ec.atalaya.measurement.source.SourceState;
import ec.atalaya.measurement.source.SourceTry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sources of data for programs: what the pages show, under the same addresses and permissions. */
@RestController
@Tag(name = "Fuentes de datos")
class SourcesApi {

    private final DataSources sources;
    private final Clock clock;

    SourcesApi(DataSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * A source.
     *
     * @param owner the code of the unit that answers for its data; null for the Office
     * @param outcome of the last fetch; null where there was none
     * @param failures how many fetches failed in a row
     */
    record SourceDocument(
            String code,
            String name,
            String kind,
            String schedule,
            @Nullable String owner,
            @Nullable String outcome,
            int failures,
            @Nullable Instant lastTryAt,
            @Nullable Instant lastSuccessAt,
            Instant nextTryAt) {

        static SourceDocument of(SourceStanding standing, SourceWords words) {
            var definition = standing.definition();
            SourceState state = standing.state();
            return new SourceDocument(
                    definition.code(),
                    definition.name(),
                    definition.kind().name(),
                    words.schedule(definition.schedule()),
                    definition.owner(),
                    state.outcome() == null ? null : state.outcome().name(),
                    state.failures(),
                    state.lastTryAt(),
                    state.lastSuccessAt(),
                    state.nextTryAt());
        }
    }

    /** A fetch and what it brought. */
    record TryDocument(
            Instant startedAt,
            Instant finishedAt,
            String by,
            String outcome,
            int attempts,
            int added,
            int restated,
            int unchanged,
            int refused,
            List<String> faults,
            int moreFaults) {

        static TryDocument of(SourceTry done, SourceWords words) {
            return new TryDocument(
                    done.startedAt(),
                    done.finishedAt(),
                    done.by(),
                    done.outcome().name(),
                    done.attempts(),
                    done.added(),
                    done.restated(),
                    done.unchanged(),
                    done.refused(),
                    done.faults().stream().map(words::told).toList(),
                    done.moreFaults());
        }
    }

    /** A definition that cannot be used, with what is wrong with it. */
    record FaultyDocument(String file, List<String> faults) {}

    /** All sources of a plan. */
    record SourcesDocument(List<SourceDocument> sources, List<FaultyDocument> faulty) {}

    /** A source and its last fetches, the latest first. */
    record SourceStory(SourceDocument source, List<TryDocument> tries) {}

    @GetMapping("/api/p/{plan}/datos/fuentes")
    @Operation(summary = "Las fuentes de datos y cómo están")
    SourcesDocument all(PlanView view, Locale language) {
        Instant now = clock.instant();
        var words = new SourceWords(view, language, now);
        return new SourcesDocument(
                sources.of(view.code(), now).stream()
                        .map(one -> SourceDocument.of(one, words))
                        .toList(),
                sources.faulty(view.code(), now).stream()
                        .map(one -> new FaultyDocument(one.file(), texts(one.faults(), language)))
                        .toList());
    }

    @GetMapping("/api/p/{plan}/datos/fuentes/{code}")
    @Operation(summary = "Una fuente de datos y sus últimos intentos")
    SourceStory one(PlanView view, @PathVariable String code, Locale language) {
        Instant now = clock.instant();
        var words = new SourceWords(view, language, now);
        SourceStanding standing = sources.of(view.code(), now).stream()
                .filter(one -> one.definition().code().equals(code))
                .findFirst()
                .orElseThrow(() -> NotFound.among("source", code, List.of()));
        return new SourceStory(
                SourceDocument.of(standing, words),
                sources.tries(code, SourcePages.MOST_TRIES).stream()
                        .map(done -> TryDocument.of(done, words))
                        .toList());
    }

    private static List<String> texts(List<Fault> faults, Locale language) {
        return faults.stream().map(fault -> fault.text(language)).toList();
    }
}
