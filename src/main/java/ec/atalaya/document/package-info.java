/** The documents that people write for the engine, tables and YAML: every value with its place, every fault told with it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ec.atalaya.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
