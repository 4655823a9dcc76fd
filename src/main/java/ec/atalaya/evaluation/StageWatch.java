package ec.atalaya.evaluation;

import ec.atalaya.rules.Stage;

/** Is told how far an evaluation has come. */
public interface StageWatch {

    /** Watches nothing. */
    StageWatch NONE = (stage, done, total) -> {};

    /**
     * A step of a stage is done.
     *
     * @param done how many periods the stage has behind it
     * @param total how many it has in all
     */
    void at(Stage stage, int done, int total);
}
