package ec.atalaya.measurement.source;

import java.nio.file.Path;
import java.util.List;

/** What a source gave when it was asked. */
sealed interface Answer {

    /** It says itself that nothing changed. */
    record Unchanged() implements Answer {}

    /**
     * Files that hold what it says now.
     *
     * @param mark by which it can tell the next time whether anything changed
     */
    record Told(List<Part> parts, Mark mark) implements Answer {
        public Told {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One file of an answer.
     *
     * @param name how faults and explanations call it
     */
    record Part(String name, Path file) {}

    /**
     * What a server calls the state of a document.
     *
     * @param etag and the day of its last change as the server wrote them; empty where it did not
     */
    record Mark(String etag, String lastModified) {
        static final Mark NONE = new Mark("", "");
    }
}
