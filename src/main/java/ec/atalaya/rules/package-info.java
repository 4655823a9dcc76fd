/** What the Office owns: rule sets with their tables and rules, and the engine that draws conclusions from facts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "plan"})
package ec.atalaya.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
