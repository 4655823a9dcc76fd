package ec.atalaya.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows that stream into one table by PostgreSQL's binary {@code COPY}, within the transaction of the caller: one chunk of
 * them is held at a time, however many there are. The connection does nothing else until the stream is finished.
 *
 * <p>The values of a row are added in the order of the columns, each by the method for its type in the database.
 */
public final class CopyStream {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER_EXTENSION = 8;
    private static final short END = -1;
    private static final int NOTHING = -1;
    private static final int CHUNK = 1 << 17;
    private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

    private final DataSource dataSource;
    private final Connection connection;
    private final CopyIn copy;
    private final short columns;
    private ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

    private CopyStream(DataSource dataSource, Connection connection, CopyIn copy, short columns) {
        this.dataSource = dataSource;
        this.connection = connection;
        this.copy = copy;
        this.columns = columns;
        chunk.put(SIGNATURE).put(new byte[HEADER_EXTENSION]);
    }

    /**
     * Begins.
     *
     * @param columns named as SQL names them, separated by commas
     */
    public static CopyStream into(DataSource dataSource, String table, String columns) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
            return new CopyStream(dataSource, connection, copy, (short) columns.split(",").length);
        } catch (SQLException failed) {
            DataSourceUtils.releaseConnection(connection, dataSource);
            throw failure(failed);
        }
    }

    /** Begins a row. */
    public CopyStream row() {
        room(Short.BYTES).putShort(columns);
        return this;
    }

    public CopyStream text(String value) {
        return text(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that stands in many rows, encoded once. */
    public CopyStream text(byte[] encoded) {
        room(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded);
        return this;
    }

    public CopyStream integer(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    public CopyStream bigint(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    public CopyStream number(double value) {
        room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(value);
        return this;
    }

    public CopyStream flag(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyStream day(@Nullable LocalDate value) {
        if (value == null) {
            room(Integer.BYTES).putInt(NOTHING);
            return this;
        }
        return integer((int) (value.toEpochDay() - DAY_0.toEpochDay()));
    }

    /** Writes what is left and frees the connection for other statements. */
    public void finish() {
        try {
            room(Short.BYTES).putShort(END);
            send();
            copy.endCopy();
        } catch (SQLException failed) {
            throw failure(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Takes back what was not finished: a connection that still waits for rows could not even roll back. */
    public void abandon() {
        try {
            copy.cancelCopy();
        } catch (SQLException failed) {
            throw failure(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private ByteBuffer room(int bytes) {
        if (chunk.remaining() < bytes) {
            try {
                send();
            } catch (SQLException failed) {
                throw failure(failed);
            }
            if (chunk.capacity() < bytes) {
                chunk = ByteBuffer.allocate(bytes);
            }
        }
        return chunk;
    }

    private void send() throws SQLException {
        copy.writeToCopy(chunk.array(), 0, chunk.position());
        chunk.clear();
    }

    private static IllegalStateException failure(SQLException failed) {
        return new IllegalStateException("Rows could not be written", failed);
    }
}
