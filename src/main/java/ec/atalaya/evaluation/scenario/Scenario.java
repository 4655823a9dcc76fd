package ec.atalaya.evaluation.scenario;

import ec.atalaya.document.Place;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.plan.Period;

/**
 * What is given, and what should come of it.
 *
 * @param title what it shows, in the words of planners
 * @param place where it is written
 * @param given plan, measurements, the day, and the one period that is looked at
 */
public record Scenario(String title, Place place, EvaluationRequest given, Expectations expected) {

    Period at() {
        return given.periods().get(0);
    }
}
