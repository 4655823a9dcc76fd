package ec.atalaya.console;

import ec.atalaya.access.ChangedMeanwhile;
import ec.atalaya.access.UnknownPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who reads it, and turns what the room of people refuses into the status that says so. */
@ControllerAdvice(annotations = Controller.class)
class AccessAdvice {

    @ModelAttribute
    void reader(@AuthenticationPrincipal @Nullable SignedIn me, Model model) {
        model.addAttribute("me", me);
    }

    @ExceptionHandler(ChangedMeanwhile.class)
    void changedMeanwhile(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler(UnknownPerson.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
