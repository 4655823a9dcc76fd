package ec.atalaya.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame and its words, and an answer where an address leads nowhere. */
@ControllerAdvice(annotations = Controller.class)
class ChromeAdvice {

    private final Chromes chromes;
    private final Wordings wordings;

    ChromeAdvice(Chromes chromes, Wordings wordings) {
        this.chromes = chromes;
        this.wordings = wordings;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale language, Model model) {
        if (Permissions.isApi(request)) {
            return;
        }
        Wording words = wordings.of(language);
        model.addAttribute("w", words);
        model.addAttribute("chrome", chromes.of(request, words));
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(NotFound missing, HttpServletRequest request, Locale language) {
        Wording words = wordings.of(language);
        Address here = Address.of(request);
        var page = new ModelAndView("not-found");
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("w", words);
        page.addObject("chrome", chromes.of(request, words));
        page.addObject("missing", words.text("not-found." + missing.kind(), missing.code()));
        page.addObject(
                "nearest",
                missing.nearest().stream()
                        .map(code -> new Suggestion(
                                code, here.replacing(missing.code(), code).toString()))
                        .toList());
        return page;
    }

    /** A code that exists, and the same address with it. */
    record Suggestion(String code, String address) {}
}
