package ec.atalaya.evaluation.scoring;

/** There is no answer, and why: never 0, never a status. */
public record NotAssessed(Reason reason) implements Outcome {}
