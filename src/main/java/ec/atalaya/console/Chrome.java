package ec.atalaya.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page; templates know it as {@code chrome}.
 *
 * @param plan the plan's code; null where a page belongs to none
 * @param planName how people call it; empty where a page belongs to none
 * @param home where the product's name leads
 * @param menu what the reader may open
 * @param person who is signed in; null for nobody
 * @param otherLanguage the same page in the other language
 */
record Chrome(
        @Nullable String plan,
        String planName,
        String home,
        List<MenuItem> menu,
        @Nullable String person,
        String otherLanguage) {

    Chrome {
        menu = List.copyOf(menu);
    }
}
