/** The strategic map, charts and small bars as SVG by the server: the same picture for page, mail and PDF. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "document",
            "plan",
            "rules",
            "rules :: fact",
            "rules :: table",
            "evaluation",
            "evaluation :: scoring",
            "evaluation :: spreading"
        })
package ec.atalaya.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
