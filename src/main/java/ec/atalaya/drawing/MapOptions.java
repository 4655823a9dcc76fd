package ec.atalaya.drawing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a map is shown.
 *
 * @param selected the objective whose causes and effects stand out; null for none
 * @param narrowed the objectives that stand out with their direct causes and effects; null for no such choice. An
 *     objective that is selected goes before
 * @param shown which links are drawn
 * @param language of its words, as in {@code es-EC}
 * @param idPrefix what its identifiers begin with, where a page shows several maps
 * @param fullExposure the exposure that fills a node's bar
 */
public record MapOptions(
        @Nullable String selected,
        @Nullable Set<String> narrowed,
        Shown shown,
        String language,
        String idPrefix,
        double fullExposure) {

    private static final double USUAL_FULL_EXPOSURE = 0.5;

    /** Which links are drawn. */
    public enum Shown {
        ALL,
        /** Those that pass something on today. */
        TRANSMITTING,
        /** Those that the data contradict. */
        CONTRADICTED;

        boolean shows(MapLink link) {
            return switch (this) {
                case ALL -> true;
                case TRANSMITTING -> link.flow() != MapLink.Flow.IDLE;
                case CONTRADICTED -> link.evidence() == MapLink.Evidence.CONTRADICTED;
            };
        }
    }

    /** All links, and nothing that stands out. */
    public static MapOptions in(String language) {
        return new MapOptions(null, null, Shown.ALL, language, "map", USUAL_FULL_EXPOSURE);
    }

    public MapOptions selecting(@Nullable String objective) {
        return new MapOptions(objective, narrowed, shown, language, idPrefix, fullExposure);
    }

    public MapOptions narrowedTo(@Nullable Set<String> objectives) {
        return new MapOptions(selected, objectives, shown, language, idPrefix, fullExposure);
    }

    public MapOptions showing(Shown links) {
        return new MapOptions(selected, narrowed, links, language, idPrefix, fullExposure);
    }

    public MapOptions withIdPrefix(String prefix) {
        return new MapOptions(selected, narrowed, shown, language, prefix, fullExposure);
    }

    public MapOptions fullAtExposure(double exposure) {
        return new MapOptions(selected, narrowed, shown, language, idPrefix, exposure);
    }
}
