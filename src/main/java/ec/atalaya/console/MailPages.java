package ec.atalaya.console;

import ec.atalaya.notification.Mail;
import ec.atalaya.notification.MailFilter;
import ec.atalaya.notification.Mails;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Correos: what was written to whom and why, and what became of it. */
@Controller
@RequestMapping("/p/{plan}/correos")
class MailPages {

    private static final int MOST = 200;

    private final Mails mails;

    MailPages(Mails mails) {
        this.mails = mails;
    }

    @GetMapping
    String all(PlanView view, MailQuery query, Model model) {
        var recipients = new Recipients(view);
        var told = new MailWords(view, recipients);
        List<Mail> found = mails.of(view.code(), query.filter(), MOST + 1);
        model.addAttribute("query", query);
        model.addAttribute("chips", query.chips(view, recipients));
        model.addAttribute("recipients", recipients.choices());
        model.addAttribute("states", Mail.State.values());
        model.addAttribute("counts", MailWords.counts(view.words(), mails.count(view.code())));
        model.addAttribute("hasServer", mails.hasServer());
        model.addAttribute("isFiltered", !query.filter().equals(MailFilter.ALL));
        model.addAttribute("mails", found.stream().limit(MOST).map(told::line).toList());
        model.addAttribute("more", found.size() > MOST);
        return "mails";
    }

    @GetMapping("/{number}")
    String one(PlanView view, @PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        Mail mail = found(view, number);
        var told = new MailWords(view, new Recipients(view));
        model.addAttribute("line", told.line(mail));
        model.addAttribute("why", told.why(mail, mails.alertsIn(mail.id()), me.readsRuns()));
        model.addAttribute("preview", Address.ofPlan(view.code(), "correos", Long.toString(mail.id()), "vista"));
        model.addAttribute("hasServer", mails.hasServer());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(view.words().text("menu.MAILS"), Address.ofPlan(view.code(), "correos")),
                        new Crumb(view.words().count(mail.id()), null)));
        return "mail";
    }

    /**
     * The mail itself, for a frame in which nothing runs; its policy is in {@link PageHeaders}. The frame has no session,
     * so that what the mail shows comes within it.
     */
    @GetMapping("/{number}/vista")
    ResponseEntity<String> preview(PlanView view, @PathVariable String number) {
        Mail mail = found(view, number);
        String picture =
                mails.pictureIn(mail).map(Base64.getEncoder()::encodeToString).orElse("");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(mail.html().replace("cid:" + Mail.PICTURE, "data:image/png;base64," + picture));
    }

    private Mail found(PlanView view, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> mails.mail(view.code(), Long.parseLong(text)))
                .orElseThrow(() -> NotFound.among("mail", number, List.of()));
    }
}
