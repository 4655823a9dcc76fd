/** The strategic plan as it is written down: axes, objectives, indicators, targets and the cause-effect map, read from a plan folder. */
@NullMarked
@ApplicationModule(allowedDependencies = "document")
package ec.atalaya.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
