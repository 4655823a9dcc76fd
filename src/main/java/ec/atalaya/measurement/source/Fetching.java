package ec.atalaya.measurement.source;

import java.nio.file.Path;

/** A way to ask one kind of source. */
interface Fetching<O extends Origin> {

    /**
     * Asks once.
     *
     * @param known what the last answer that was taken was called
     * @param work an empty folder for what comes; whoever asks deletes it
     * @throws SourceFailure if nothing useful came
     */
    Answer fetch(O origin, SourceDefinition definition, Answer.Mark known, Path work);
}
