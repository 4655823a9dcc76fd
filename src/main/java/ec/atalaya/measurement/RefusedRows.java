package ec.atalaya.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows that loads left out, each with what is wrong with it, for those who correct them. */
@Repository
public class RefusedRows {

    private final JdbcClient database;

    RefusedRows(JdbcClient database) {
        this.database = database;
    }

    /** What the file of the rows is called that were left out of another one. */
    public static String fileName(String loaded) {
        return loaded.replaceFirst("\\.[^.]*$", "") + ".rechazadas.csv";
    }

    /** The name of the file that a load of a plan left; empty where it left none. */
    public Optional<String> nameOf(String plan, long load) {
        return database.sql("""
                        select refused_rows.name from refused_rows join measurement_load on id = load
                        where plan = ? and load = ?""").params(plan, load).query(String.class).optional();
    }

    /** Writes the rows that a load left. */
    @Transactional(readOnly = true)
    public void write(long load, OutputStream out) {
        database.sql("select content from refused_rows where load = ?")
                .param(load)
                .query(row -> {
                    try (InputStream content = row.getBinaryStream("content")) {
                        content.transferTo(out);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
    }
}
