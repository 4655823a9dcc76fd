/** Review meetings (RAE): when each level meets next, and what it should talk about. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "alert",
            "document",
            "evaluation",
            "evaluation :: run",
            "plan",
            "rules",
            "rules :: fact",
            "rules :: table"
        })
package ec.atalaya.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
