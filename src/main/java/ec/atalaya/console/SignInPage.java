package ec.atalaya.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door, to be seen. */
@Controller
class SignInPage {

    @GetMapping(Permissions.SIGN_IN)
    String show(
            @AuthenticationPrincipal @Nullable SignedIn me,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        if (me != null) {
            return "redirect:" + Landing.home(me);
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", out != null);
        return "access/sign-in";
    }
}
