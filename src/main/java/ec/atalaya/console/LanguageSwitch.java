package ec.atalaya.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns the pages to the language that {@code ?lang=} names, and keeps them there; other languages are not known. */
final class LanguageSwitch implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    private static final Map<String, Locale> KNOWN = Map.of("es", Wordings.ECUADOR, "en", Locale.ENGLISH);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(PARAMETER);
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (asked != null && resolver != null) {
            turn(resolver, request, response, asked);
        }
        return true;
    }

    /** Turns the pages to a language; one that is not known changes nothing. */
    static void turn(LocaleResolver resolver, HttpServletRequest request, HttpServletResponse response, String asked) {
        Locale language = KNOWN.get(asked);
        if (language != null) {
            resolver.setLocale(request, response, language);
        }
    }
}
