package ec.atalaya.console;

import ec.atalaya.drawing.Pdf;
import ec.atalaya.drawing.Sheet;
import ec.atalaya.drawing.Svg;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The strategic map on one sheet of paper, and the piece of it around one objective. */
@Controller
class MapDocument {

    private final Maps maps;
    private final ITemplateEngine templates;

    MapDocument(Maps maps, ITemplateEngine templates) {
        this.maps = maps;
        this.templates = templates;
    }

    /** The map as the page shows it at this address. */
    @GetMapping("/p/{plan}/mapa/pdf")
    ResponseEntity<byte[]> map(
            PlanView view,
            @RequestParam(name = "objetivo", defaultValue = "") String objective,
            @RequestParam(name = "eje", defaultValue = "") String axis,
            @RequestParam(name = "relaciones", defaultValue = "") String links,
            @RequestParam(name = "hoja", defaultValue = "") String sheet,
            Locale language) {
        if (!view.hasRun()) {
            return toThePage(view);
        }
        Svg drawing = maps.of(MapAddress.of(view, objective, axis, links), MapPage.shown(view, links))
                .svg();
        return document(view, Sheet.named(sheet), drawing, view.words().text("map.heading"), "mapa", language);
    }

    /** One objective with its direct causes and effects. */
    @GetMapping("/p/{plan}/mapa/pdf/{code}")
    ResponseEntity<byte[]> piece(PlanView view, @PathVariable String code, Locale language) {
        MapAddress here = MapAddress.of(view, code, "", "");
        return view.hasRun()
                ? document(view, Sheet.A4, maps.around(view, code), here.titled(code), "mapa-" + code, language)
                : toThePage(view);
    }

    /** There it says what is missing. */
    private static ResponseEntity<byte[]> toThePage(PlanView view) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(view.page("mapa").toString()))
                .build();
    }

    private ResponseEntity<byte[]> document(
            PlanView view, Sheet sheet, Svg drawing, String title, String name, Locale language) {
        String xhtml = templates.process(
                "print/map",
                new Context(
                        language,
                        Map.of("view", view, "w", view.words(), "title", title, "drawing", sheet.fit(drawing))));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + "-" + view.period() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(Pdf.of(xhtml, sheet));
    }
}
