package ec.atalaya.schedule;

import ec.atalaya.document.RefusedDocument;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something for one plan after the other: one that fails, as where its rule set is missing, keeps none waiting. */
final class EachPlan {

    private static final Logger LOG = LoggerFactory.getLogger(EachPlan.class);

    private EachPlan() {}

    static void of(List<String> plans, Consumer<String> act) {
        for (String plan : plans) {
            try {
                act.accept(plan);
            } catch (RefusedDocument refused) {
                LOG.error("{} no se evaluó: {}", plan, refused.getMessage());
            } catch (RuntimeException failed) {
                LOG.error("{} no se evaluó", plan, failed);
            }
        }
    }
}
