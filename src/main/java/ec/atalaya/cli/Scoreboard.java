package ec.atalaya.cli;

import ec.atalaya.evaluation.Evaluation;
import java.io.PrintWriter;

/** The result as a scoreboard for people. */
record Scoreboard(Evaluation evaluation, TerminalColours colours) {

    void write(PrintWriter out) {
        evaluation
                .results()
                .forEach(
                        result -> out.println(colours.paint(result.period().toString(), TerminalColours.Paint.STRONG)));
    }
}
