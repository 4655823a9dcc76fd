/** One evaluation: from plan, rule set and measurements to verdicts, exposures, alerts and proposals, each with its explanation. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "document", "plan", "measurement", "rules", "rules :: fact", "rules :: table"
        })
package ec.atalaya.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
