package ec.atalaya.console;

import ec.atalaya.alert.Alerts;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Plans;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Puts together what stands around a page: what the reader may never use is absent. */
@Component
class Chromes {

    /** The menu in its order; a page that is not the plan's own has no plan in its address. */
    private enum Entry {
        BOARD(Area.BOARD, "tablero", false),
        MAP(Area.MAP, "mapa", false),
        ALERTS(Area.ALERTS, "alertas", false),
        MEETINGS(Area.MEETINGS, "reuniones", false),
        SCENARIOS(Area.SCENARIOS, "escenarios", false),
        RULES(Area.RULES, "reglas", true),
        DATA(Area.DATA, "datos", false),
        RUNS(Area.RUNS, "corridas", false),
        MAILS(Area.MAILS, "correos", false),
        ADMINISTRATION(Area.ADMINISTRATION, "administracion", false);

        private final Area area;
        private final String segment;
        private final boolean apart;

        Entry(Area area, String segment, boolean apart) {
            this.area = area;
            this.segment = segment;
            this.apart = apart;
        }

        Address address(String plan) {
            return this == ADMINISTRATION ? new Address(PeoplePages.ADDRESS, Map.of()) : Address.ofPlan(plan, segment);
        }

        boolean holds(String path, String plan) {
            String root = this == ADMINISTRATION
                    ? "/administracion"
                    : Address.ofPlan(plan, segment).path();
            // Objectives and indicators are opened from the board, and belong to it.
            return path.equals(root)
                    || path.startsWith(root + "/")
                    || this == BOARD && path.matches(".*/(objetivos|indicadores)/.*");
        }
    }

    private final Plans plans;
    private final Alerts alerts;

    Chromes(Plans plans, Alerts alerts) {
        this.plans = plans;
        this.alerts = alerts;
    }

    Chrome of(HttpServletRequest request, Wording words) {
        ImportedPlan plan = plan(request);
        SignedIn person = SignedIn.of(SecurityContextHolder.getContext().getAuthentication())
                .orElse(null);
        return new Chrome(
                plan == null ? null : plan.plan().code(),
                plan == null ? "" : plan.plan().profile().name(),
                "/",
                person == null || plan == null
                        ? List.of()
                        : menu(person, Address.of(request).path(), plan.plan().code(), words),
                person == null ? null : person.name(),
                inOtherLanguage(request, words));
    }

    /** The plan that the address names, or the only one that there is. */
    private @Nullable ImportedPlan plan(HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object named = variables == null ? null : variables.get("plan");
        List<String> codes = plans.codes();
        String code = named == null && codes.size() == 1 ? codes.get(0) : String.valueOf(named);
        return codes.contains(code) ? plans.current(code).orElse(null) : null;
    }

    private List<MenuItem> menu(SignedIn person, String path, String plan, Wording words) {
        return Arrays.stream(Entry.values())
                .filter(entry -> person.mayRead(entry.area))
                .map(entry -> new MenuItem(
                        "menu." + entry.name(),
                        entry.address(plan),
                        entry.holds(path, plan),
                        entry.apart,
                        entry == Entry.ALERTS ? openAlerts(plan, words) : ""))
                .toList();
    }

    private String openAlerts(String plan, Wording words) {
        int open = alerts.countOpen(plan).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return open == 0 ? "" : words.count(open);
    }

    private static String inOtherLanguage(HttpServletRequest request, Wording words) {
        return Address.of(request)
                .with(LanguageSwitch.PARAMETER, words.isEnglish() ? "es" : Wordings.ENGLISH)
                .toString();
    }
}
