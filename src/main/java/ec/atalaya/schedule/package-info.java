/** What happens by itself: at the start, every day, and every minute. The only room that knows Quartz. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "alert",
            "document",
            "evaluation",
            "evaluation :: run",
            "measurement",
            "measurement :: source",
            "notification",
            "plan",
            "review",
            "rules"
        })
package ec.atalaya.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
