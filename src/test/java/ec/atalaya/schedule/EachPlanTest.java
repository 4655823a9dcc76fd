package ec.atalaya.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachPlanTest {

    @Test
    void a_plan_that_fails_keeps_no_other_waiting() {
        List<String> done = new ArrayList<>();
        EachPlan.of(List.of("a", "b", "c"), plan -> {
            if (plan.equals("a")) {
                var faults = new Faults();
                faults.error(Place.of("plan.yaml"), "plan.unknown-rule-set", "x", "rules/x");
                faults.refuseIfAny();
            }
            if (plan.equals("b")) {
                throw new IllegalStateException("of the product's own");
            }
            done.add(plan);
        });
        assertThat(done).containsExactly("c");
    }
}
