/** Where the data are kept: a PostgreSQL that is given, or one that comes with the product. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ec.atalaya.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
