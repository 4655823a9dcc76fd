package ec.atalaya.console;

import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Plans;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What pages that belong to no plan need to know of all plans. */
@Component
class House {

    private final Plans plans;
    private final Clock clock;

    House(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** The names of all units by their code. */
    Map<String, String> units() {
        Map<String, String> names = new TreeMap<>();
        current()
                .flatMap(imported -> imported.plan().units().stream())
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    /** The zone in which people of this house read the clock: that of its first plan. */
    ZoneId zone() {
        return current()
                .map(imported -> imported.plan().profile().zone())
                .findFirst()
                .orElse(clock.getZone());
    }

    private Stream<ImportedPlan> current() {
        return plans.codes().stream().map(plans::current).flatMap(Optional::stream);
    }
}
