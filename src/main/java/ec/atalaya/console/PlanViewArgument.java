package ec.atalaya.console;

import ec.atalaya.console.PlanView.Asked;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives a page the view of its plan, and the page's template the same under the name {@code view}. */
@Component
class PlanViewArgument implements HandlerMethodArgumentResolver {

    private final PlanViews views;

    PlanViewArgument(PlanViews views) {
        this.views = views;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PlanView.class;
    }

    @Override
    public PlanView resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<?, ?> variables = (Map<?, ?>)
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        Object plan = variables == null ? null : variables.get("plan");
        if (plan == null) {
            throw new IllegalStateException("A page with a PlanView needs {plan} in its path");
        }
        var asked = new Asked(named(request, "periodo"), run(named(request, "corrida")), named(request, "dependencia"));
        PlanView view = views.of(plan.toString(), asked, LocaleContextHolder.getLocale());
        if (model != null) {
            model.addAttribute("view", view);
            // Its words know the scale of the plan's scores.
            model.addAttribute("w", view.words());
        }
        return view;
    }

    private static @Nullable String named(NativeWebRequest request, String parameter) {
        String value = request.getParameter(parameter);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Long run(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw NotFound.among("run", String.valueOf(text), java.util.List.of());
        }
    }
}
