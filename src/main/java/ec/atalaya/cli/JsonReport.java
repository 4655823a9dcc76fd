package ec.atalaya.cli;

import ec.atalaya.evaluation.Evaluation;
import java.io.PrintWriter;

/** The result with every explanation, for other programs. */
final class JsonReport {

    private JsonReport() {}

    static void write(Evaluation evaluation, PrintWriter out) {
        out.println(evaluation.results().size());
    }
}
