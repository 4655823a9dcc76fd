package ec.atalaya.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads after it was taken: another page, that is read and never sent again. */
final class SeeOther {

    private SeeOther() {}

    static RedirectView to(Address address) {
        var view = new RedirectView(address.toString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
