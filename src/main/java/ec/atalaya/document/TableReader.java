package ec.atalaya.document;

/** Takes what a table holds, as it is read. */
@FunctionalInterface
public interface TableReader {

    /** The header, before any row; a table without one hands over no row either. */
    default void header(TableHeader header) {}

    /** One row. What is wrong with its form was told just before. */
    void row(TableRow row);
}
