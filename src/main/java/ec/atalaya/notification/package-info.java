/** Mail: what is told to whom, written beside the results and sent after them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "alert",
            "document",
            "drawing",
            "evaluation",
            "evaluation :: explanation",
            "evaluation :: run",
            "evaluation :: scoring",
            "evaluation :: spreading",
            "measurement :: source",
            "plan",
            "review",
            "rules",
            "rules :: fact",
            "rules :: table"
        })
package ec.atalaya.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
