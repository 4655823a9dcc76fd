/**
 * The commands for a terminal: checking, evaluating and testing without database or network, and taking plans and
 * measurements into the database.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "document",
            "plan",
            "measurement",
            "rules",
            "rules :: drools",
            "rules :: fact",
            "rules :: table",
            "evaluation",
            "evaluation :: explanation",
            "evaluation :: scenario",
            "evaluation :: scoring",
            "evaluation :: spreading",
            "evaluation :: whatif"
        })
package ec.atalaya.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
