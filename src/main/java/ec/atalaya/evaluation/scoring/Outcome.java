package ec.atalaya.evaluation.scoring;

/** What judging an indicator came to. */
public sealed interface Outcome permits Attainment, NotAssessed {}
