/** What was measured: values with their source, cutoff and revisions, read from files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "document", "plan"})
package ec.atalaya.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
