package ec.atalaya.measurement.source;

import org.jspecify.annotations.Nullable;

/**
 * A source of data as its file defines it, whole and checked.
 *
 * @param code unique among all sources
 * @param name what people call it
 * @param plan the code of the plan that it brings measurements for
 * @param owner the code of the unit that answers for the data; null for the Office
 * @param withoutFaultyRows whether the rest of an answer is taken where some of its rows are faulty
 * @param file where it stands
 * @param digest of its file: another one makes what was known of the source's answers worthless
 */
public record SourceDefinition(
        String code,
        String name,
        String plan,
        SourceSchedule schedule,
        @Nullable String owner,
        Origin origin,
        RowShape shape,
        boolean withoutFaultyRows,
        String file,
        String digest) {

    public SourceKind kind() {
        return origin.kind();
    }
}
