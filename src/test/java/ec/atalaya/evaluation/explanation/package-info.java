/** Explanations of the shipped plan and of small plans, followed down to their rows and put back to the test. */
package ec.atalaya.evaluation.explanation;
