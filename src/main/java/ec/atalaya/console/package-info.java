/** The web console and its JSON: what the rooms know, shown to those who may see it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "alert",
            "document",
            "drawing",
            "evaluation",
            "evaluation :: evidence",
            "evaluation :: explanation",
            "evaluation :: run",
            "evaluation :: scoring",
            "evaluation :: spreading",
            "evaluation :: whatif",
            "measurement",
            "measurement :: source",
            "notification",
            "plan",
            "review",
            "rules",
            "rules :: fact",
            "rules :: table"
        })
package ec.atalaya.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
