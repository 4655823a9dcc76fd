package ec.atalaya.rules.drools;

import ec.atalaya.document.Fault;
import ec.atalaya.document.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is told of rules while they run, in the words in which their faults are told. */
final class Messages {

    private Messages() {}

    static String of(Place place, String key, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        return new Fault(place, Fault.Gravity.ERROR, key, texts).text(Locale.ROOT);
    }
}
