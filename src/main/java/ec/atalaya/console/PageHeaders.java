package ec.atalaya.console;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a browser may do with a page: nothing but what the product itself serves. One address alone has a policy of its
 * own, the preview of a mail inside a sandboxed frame, since the HTML of mails needs style in its lines.
 */
final class PageHeaders {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    /** Serves the HTML of one mail, and nothing else. */
    static final String MAIL_PREVIEW = "/p/*/correos/*/vista";

    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final RequestMatcher MAIL =
            PathPatternRequestMatcher.withDefaults().matcher(MAIL_PREVIEW);
    private static final RequestMatcher PAGES = new NegatedRequestMatcher(MAIL);

    private PageHeaders() {}

    static void declare(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(options -> options.disable())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(NO_DEVICES))
                .addHeaderWriter(on(PAGES, new ContentSecurityPolicyHeaderWriter(POLICY)))
                .addHeaderWriter(on(PAGES, new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
                .addHeaderWriter(on(MAIL, new ContentSecurityPolicyHeaderWriter(MAIL_POLICY)))
                .addHeaderWriter(on(MAIL, new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN)));
    }

    private static HeaderWriter on(RequestMatcher addresses, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(addresses, writer);
    }
}
