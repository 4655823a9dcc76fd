package ec.atalaya.console;

import ec.atalaya.access.InitialSignIn;
import ec.atalaya.access.Passwords;
import ec.atalaya.access.People;
import ec.atalaya.access.Person;
import ec.atalaya.access.PersonnelOffice;
import ec.atalaya.access.RefusedAct;
import ec.atalaya.access.Role;
import ec.atalaya.access.UnknownPerson;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administración › Personas. */
@Controller
@RequestMapping(PeoplePages.ADDRESS)
class PeoplePages {

    static final String ADDRESS = "/administracion/personas";

    private static final String ONE = "/{id}";

    private final People people;
    private final PersonnelOffice office;
    private final Passwords passwords;
    private final House house;
    private final Wordings wordings;
    private final Clock clock;

    PeoplePages(
            People people, PersonnelOffice office, Passwords passwords, House house, Wordings wordings, Clock clock) {
        this.people = people;
        this.office = office;
        this.passwords = passwords;
        this.house = house;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("people", people.all());
        model.addAttribute("units", house.units());
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", house.zone());
        return "access/people";
    }

    @GetMapping("/nueva")
    String newcomer(Model model) {
        return form(model, PersonForm.EMPTY);
    }

    @PostMapping("/nueva")
    String add(
            PersonForm form,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            Model model,
            RedirectAttributes told) {
        try {
            tellOnce(told, office.add(form.asked(), me.email()));
        } catch (RefusedAct refused) {
            model.addAttribute("fault", FormFault.of(refused, wordings.of(language)));
            return form(model, form);
        }
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ONE)
    String one(@PathVariable long id, Model model) {
        Person person = found(id);
        return form(model, person, PersonForm.of(person));
    }

    @PostMapping(ONE)
    String change(
            @PathVariable long id,
            @RequestParam int version,
            PersonForm form,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            Model model) {
        try {
            office.change(id, version, form.asked(), me.email());
        } catch (RefusedAct refused) {
            model.addAttribute("fault", FormFault.of(refused, wordings.of(language)));
            return form(model, found(id), form);
        }
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ONE + "/inhabilitar")
    String disable(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            Model model) {
        try {
            office.disable(id, version, reason, me.email());
        } catch (RefusedAct refused) {
            model.addAttribute("fault", FormFault.of(refused, wordings.of(language)));
            Person person = found(id);
            return form(model, person, PersonForm.of(person));
        }
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ONE + "/habilitar")
    String enable(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal SignedIn me) {
        office.enable(id, version, me.email());
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ONE + "/contrasena")
    String reset(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes told) {
        Person person = found(id);
        tellOnce(told, new InitialSignIn(person.email(), passwords.reset(id, me.email())));
        return "redirect:" + ADDRESS;
    }

    /** The next page alone shows it; nothing keeps it. */
    private static void tellOnce(RedirectAttributes told, InitialSignIn signIn) {
        told.addFlashAttribute("onceEmail", signIn.email());
        told.addFlashAttribute("oncePassword", signIn.password());
    }

    private Person found(long id) {
        return people.byId(id).orElseThrow(UnknownPerson::new);
    }

    private String form(Model model, Person person, PersonForm form) {
        model.addAttribute("person", person);
        return form(model, form);
    }

    private String form(Model model, PersonForm form) {
        model.addAttribute("form", form);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("units", house.units());
        return "access/person";
    }
}
