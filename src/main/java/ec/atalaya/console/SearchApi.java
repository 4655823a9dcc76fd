package ec.atalaya.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs. */
@RestController
@Tag(name = "Resultados")
class SearchApi {

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    /**
     * What was found of one kind.
     *
     * @param kind {@code objectives}, {@code indicators}, {@code units} or {@code alerts}
     * @param more how many are left out
     */
    record FoundDocument(String kind, List<HitDocument> hits, int more) {

        static FoundDocument of(Search.Group group) {
            return new FoundDocument(
                    group.key().substring(group.key().indexOf('.') + 1),
                    group.hits().stream().map(HitDocument::of).toList(),
                    group.more());
        }
    }

    /**
     * Something that was found.
     *
     * @param address of its page
     */
    record HitDocument(String code, String name, String address) {

        static HitDocument of(Search.Hit hit) {
            return new HitDocument(hit.code(), hit.name(), hit.address().toString());
        }
    }

    @GetMapping("/api/p/{plan}/buscar")
    @Operation(summary = "Lo que tiene un código o unas palabras en su nombre, por clase")
    List<FoundDocument> find(PlanView view, @RequestParam(defaultValue = "") String q) {
        return q.isBlank()
                ? List.of()
                : search.find(view, q.strip()).stream().map(FoundDocument::of).toList();
    }
}
