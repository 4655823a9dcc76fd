package ec.atalaya.console;

import ec.atalaya.access.Role;
import ec.atalaya.plan.Plans;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board: how the plan stands, what changed, what asks for action, and where. */
@Controller
class BoardPage {

    private final Boards boards;
    private final Plans plans;
    private final PlanLines lines;

    BoardPage(Boards boards, Plans plans, PlanLines lines) {
        this.boards = boards;
        this.plans = plans;
        this.lines = lines;
    }

    /** Whoever comes without an address sees the board of the only plan, or chooses one. */
    @GetMapping("/")
    String start(@AuthenticationPrincipal SignedIn me) {
        List<String> codes = plans.codes();
        if (codes.size() != 1) {
            return "redirect:/planes";
        }
        // The head of a unit begins with what is theirs.
        String unit = me.role() == Role.UNIT_HEAD ? me.unit() : null;
        return "redirect:" + Address.ofPlan(codes.get(0), "tablero").with("dependencia", unit);
    }

    @GetMapping("/planes")
    String plans(Locale language, Model model) {
        model.addAttribute("plans", lines.all(language));
        return "plans";
    }

    @GetMapping("/p/{plan}/tablero")
    String board(PlanView view, Model model) {
        if (view.hasRun()) {
            model.addAttribute("board", boards.of(view));
        }
        return "board";
    }
}
