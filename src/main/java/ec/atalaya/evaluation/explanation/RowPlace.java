package ec.atalaya.evaluation.explanation;

import ec.atalaya.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands.
 *
 * @param file its name, as its reader knows it
 * @param sheet the sheet of a workbook; null for text files
 * @param row counted from 1; null where the whole file is meant
 */
public record RowPlace(
        String file, @Nullable String sheet, @Nullable Integer row) {

    static RowPlace of(Place place) {
        return new RowPlace(place.file(), Lists.text(place.sheet()), place.line() == 0 ? null : place.line());
    }
}
