/** Alerts: what an evaluation finds, followed from the first period to the day it is over. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "document",
            "evaluation",
            "evaluation :: explanation",
            "evaluation :: run",
            "evaluation :: scoring",
            "evaluation :: spreading",
            "measurement :: source",
            "plan",
            "rules",
            "rules :: fact",
            "rules :: table"
        })
package ec.atalaya.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
