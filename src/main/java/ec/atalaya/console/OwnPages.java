package ec.atalaya.console;

import ec.atalaya.access.Passwords;
import ec.atalaya.access.PersonnelOffice;
import ec.atalaya.access.RefusedAct;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** What people set about themselves: password and language. */
@Controller
class OwnPages {

    private static final String PROFILE = "/perfil";
    private static final String PASSWORD_VIEW = "access/password";

    private final Passwords passwords;
    private final PersonnelOffice office;
    private final Visit visit;
    private final Landing landing;
    private final Wordings wordings;
    private final LocaleResolver languages;

    OwnPages(
            Passwords passwords,
            PersonnelOffice office,
            Visit visit,
            Landing landing,
            Wordings wordings,
            LocaleResolver languages) {
        this.passwords = passwords;
        this.office = office;
        this.visit = visit;
        this.landing = landing;
        this.wordings = wordings;
        this.languages = languages;
    }

    @GetMapping(Permissions.NEW_PASSWORD)
    String showPassword() {
        return PASSWORD_VIEW;
    }

    @PostMapping(Permissions.NEW_PASSWORD)
    String changePassword(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        try {
            passwords.change(me.id(), current, wanted, repeated);
        } catch (RefusedAct refused) {
            model.addAttribute("fault", FormFault.of(refused, wordings.of(language)));
            return PASSWORD_VIEW;
        }
        SignedIn now = visit.goOn(me, request, response);
        return "redirect:" + (me.mustChange() ? landing.after(request, response, now) : PROFILE + "?changed");
    }

    @GetMapping(PROFILE)
    String showProfile(HttpServletRequest request, Model model) {
        model.addAttribute("changed", request.getParameter("changed") != null);
        return "access/profile";
    }

    @PostMapping(PROFILE + "/idioma")
    String speak(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        office.speak(me.id(), language);
        visit.goOn(me, request, response);
        LanguageSwitch.turn(languages, request, response, language);
        return "redirect:" + PROFILE + "?changed";
    }
}
