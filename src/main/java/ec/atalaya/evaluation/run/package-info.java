/** Evaluations as they are run on the server: what was asked, what changed, and what held at any run. */
@NullMarked
@NamedInterface("run")
package ec.atalaya.evaluation.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
