package ec.atalaya.console;

import ec.atalaya.document.Fault;
import ec.atalaya.document.Faults;
import ec.atalaya.document.NumberNotation;
import ec.atalaya.evaluation.whatif.Override;
import ec.atalaya.evaluation.whatif.OverrideReader;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.MacroScenarios;
import ec.atalaya.rules.RuleSetLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a reader supposes, as the address of the page holds it: the whole trial can be mailed.
 *
 * @param suppositions in the order of the address
 * @param scenario the macro-scenario under which it is tried; null for what the plan itself assumes
 * @param ruleSet the code of the rule set that judges instead of the plan's own; null for that
 */
record Trial(
        PlanView view,
        List<Supposition> suppositions,
        @Nullable String scenario,
        @Nullable String ruleSet) {

    /** The parameter of the address that holds the rule set. */
    static final String RULE_SET = "reglas";

    /** The parameter of the address that holds the macro-scenario. */
    static final String SCENARIO = "macro";

    /** What can be supposed, and the parameter of the address that holds it. */
    enum Kind {
        VALUE("valor"),
        TARGET("meta"),
        LINK("relacion"),
        STATUS("estado");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }

        static Optional<Kind> of(String parameter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.parameter.equals(parameter))
                    .findFirst();
        }
    }

    /**
     * One thing that is supposed.
     *
     * @param subject all before the sign of equality: {@code I4-01:2024}, {@code I4>E3:fuerza}
     * @param value what was typed; empty where nothing is needed
     * @param override what it comes to; null where it cannot be read
     * @param faults why it cannot
     */
    record Supposition(
            Kind kind,
            String subject,
            String value,
            @Nullable Override override,
            List<Fault> faults) {

        Supposition {
            faults = List.copyOf(faults);
        }

        public String text() {
            return value.isEmpty() && subject.endsWith(":sin") ? subject : subject + "=" + value;
        }

        /** Names its field in the form. */
        public String key() {
            return kind.parameter() + "." + subject;
        }

        List<String> told(Locale language) {
            return faults.stream().map(fault -> fault.message(language)).toList();
        }
    }

    /** Reads the parameters of an address; those of a form, {@code valor.I4-01:2024=90}, say the same. */
    static Trial of(PlanView view, Map<String, String[]> parameters) {
        List<Supposition> suppositions = new ArrayList<>();
        parameters.forEach((name, values) -> {
            int dot = name.indexOf('.');
            String parameter = dot < 0 ? name : name.substring(0, dot);
            Kind.of(parameter).ifPresent(kind -> {
                for (String value : values) {
                    String text = dot < 0 ? value : name.substring(dot + 1) + "=" + value;
                    suppositions.add(read(view, kind, text));
                }
            });
        });
        return new Trial(view, suppositions, scenario(view, parameters), ruleSet(view, parameters));
    }

    /** The base says nothing else than the plan does. */
    private static @Nullable String scenario(PlanView view, Map<String, String[]> parameters) {
        String code = first(parameters, SCENARIO);
        MacroScenarios macro = view.plan().macro();
        if (code.isEmpty()) {
            return null;
        }
        MacroScenario scenario = macro.scenario(code)
                .orElseThrow(() -> NotFound.among(
                        "scenario",
                        code,
                        macro.scenarios().stream().map(MacroScenario::code).toList()));
        return macro.base().orElseThrow().equals(scenario) ? null : code;
    }

    private static @Nullable String ruleSet(PlanView view, Map<String, String[]> parameters) {
        String code = first(parameters, RULE_SET);
        if (code.isEmpty() || code.equals(view.plan().profile().ruleSet())) {
            return null;
        }
        List<String> known = RuleSetLocation.ownCodes();
        if (!known.contains(code)) {
            throw NotFound.among("rule-set", code, known);
        }
        return code;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] given = parameters.get(name);
        return given == null || given.length == 0 ? "" : given[0].strip();
    }

    private static Supposition read(PlanView view, Kind kind, String text) {
        var faults = new Faults();
        var reader = new OverrideReader(view.plan(), view.scale(), NumberNotation.EITHER, faults);
        String bare = text.endsWith(":sin=") ? text.substring(0, text.length() - 1) : text;
        switch (kind) {
            case VALUE -> reader.value(kind.parameter(), bare);
            case TARGET -> reader.target(kind.parameter(), bare);
            case LINK -> reader.link(kind.parameter(), bare);
            case STATUS -> reader.status(kind.parameter(), bare);
        }
        int sign = bare.indexOf('=');
        return new Supposition(
                kind,
                sign < 0 ? bare : bare.substring(0, sign).strip(),
                sign < 0 ? "" : bare.substring(sign + 1).strip(),
                reader.overrides().stream().findFirst().orElse(null),
                faults.all());
    }

    boolean isEmpty() {
        return suppositions.isEmpty() && scenario == null && ruleSet == null;
    }

    boolean isFaulty() {
        return suppositions.stream().anyMatch(one -> one.override() == null);
    }

    List<Override> overrides() {
        List<Override> read = new ArrayList<>();
        for (Supposition one : suppositions) {
            Override override = one.override();
            if (override != null) {
                read.add(override);
            }
        }
        return read;
    }

    Trial with(Kind kind, String text) {
        List<Supposition> more = new ArrayList<>(suppositions);
        more.add(read(view, kind, text));
        return new Trial(view, more, scenario, ruleSet);
    }

    Trial without(Supposition gone) {
        return new Trial(view, suppositions.stream().filter(one -> one != gone).toList(), scenario, ruleSet);
    }

    /** The address that holds it all. */
    String address() {
        String here = view.page("escenarios")
                .with(SCENARIO, scenario)
                .with(RULE_SET, ruleSet)
                .toString();
        StringBuilder address = new StringBuilder(here);
        for (Supposition one : suppositions) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(one.kind().parameter())
                    .append('=')
                    .append(UriUtils.encode(one.text(), StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
