package ec.atalaya.document;

import java.util.List;

/**
 * The header of a table that is being read.
 *
 * @param names as they stand there
 * @param separator what separates the cells where the table is written as CSV
 */
public record TableHeader(List<String> names, char separator) {

    public TableHeader {
        names = List.copyOf(names);
    }
}
