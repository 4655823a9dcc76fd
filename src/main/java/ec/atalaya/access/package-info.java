/** People and what they may do: roles, sign-in, and the trail of every act. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "plan"})
package ec.atalaya.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
