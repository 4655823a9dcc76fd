package ec.atalaya.console;

import ec.atalaya.drawing.Svg;
import ec.atalaya.plan.Objective;
import org.jspecify.annotations.Nullable;

/**
 * An objective on the board.
 *
 * @param score its score as it is shown, or why there is none
 * @param exposure as it is shown; empty where there is too little to be told
 * @param exposureBar the same as a bar; null where there is too little
 */
record Tile(
        Objective objective,
        Address address,
        StatusMark mark,
        Change change,
        String score,
        Svg spark,
        String exposure,
        @Nullable Svg exposureBar) {}
