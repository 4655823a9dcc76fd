/** Scenario tests of rule sets: a small plan with measurements, and what the rules should make of it. */
@NullMarked
@NamedInterface("scenario")
package ec.atalaya.evaluation.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
