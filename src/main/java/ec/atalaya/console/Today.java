package ec.atalaya.console;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day it is where a plan is at home. */
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate in(PlanView view) {
        return LocalDate.ofInstant(clock.instant(), view.plan().profile().zone());
    }
}
