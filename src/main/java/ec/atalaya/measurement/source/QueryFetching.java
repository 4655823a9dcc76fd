package ec.atalaya.measurement.source;

import ec.atalaya.measurement.source.Answer.Mark;
import ec.atalaya.measurement.source.Answer.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Asks another database by one query, in a transaction that can only read and that is always rolled back. One statement
 * is all that a definition may hold, so that none can end the transaction and begin another.
 */
final class QueryFetching implements Fetching<Origin.Query> {

    private static final int ROWS_AT_ONCE = 1000;
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Asked before the query: afterwards PostgreSQL lets nobody make the transaction one that writes. */
    private static final String FIRST = "select 1";

    private static final String CANCELLED = "57014";
    private static final String READ_ONLY = "25006";
    private static final List<String> PASSING_STATES = List.of("08", "40", "53", "57P");

    private final Variable.Values variables;

    QueryFetching(Variable.Values variables) {
        this.variables = variables;
    }

    @Override
    public Answer fetch(Origin.Query origin, SourceDefinition definition, Mark known, Path work) {
        Path file = work.resolve(definition.code() + ".csv");
        try (Connection connection = DriverManager.getConnection(origin.url(), settings(origin))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try {
                read(connection, origin, definition.shape(), file);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw told(failed, origin);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Answer.Told(List.of(new Part(definition.code() + ".csv", file)), Mark.NONE);
    }

    private Properties settings(Origin.Query origin) {
        var settings = new Properties();
        if (origin.user() != null) {
            settings.setProperty("user", variables.of(origin.user()));
        }
        if (origin.password() != null) {
            settings.setProperty("password", variables.of(origin.password()));
        }
        if (origin.url().startsWith(POSTGRESQL)) {
            String seconds = Long.toString(origin.timeout().toSeconds());
            settings.setProperty("connectTimeout", seconds);
            settings.setProperty("loginTimeout", seconds);
            // Longer than the query may take: it is cancelled first, and told as what it is.
            settings.setProperty("socketTimeout", Long.toString(origin.timeout().toSeconds() * 2));
            settings.setProperty("readOnlyMode", "always");
            settings.setProperty("ApplicationName", "Atalaya");
        }
        return settings;
    }

    private static void read(Connection connection, Origin.Query origin, RowShape shape, Path file)
            throws SQLException, IOException {
        try (Statement first = connection.createStatement()) {
            first.execute(FIRST);
        }
        try (PreparedStatement statement = connection.prepareStatement(origin.query())) {
            statement.setQueryTimeout((int) origin.timeout().toSeconds());
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setMaxRows(origin.mostRows() + 1);
            try (ResultSet rows = statement.executeQuery();
                    var canonical = CanonicalFile.open(file, shape, ',')) {
                write(rows, places(rows.getMetaData(), shape), origin, canonical);
            }
        }
    }

    private static void write(ResultSet rows, Map<String, Integer> places, Origin.Query origin, CanonicalFile canonical)
            throws SQLException, IOException {
        int count = 0;
        while (rows.next()) {
            if (++count > origin.mostRows()) {
                throw SourceFailure.lasting("source.too-many-rows", origin.mostRows());
            }
            Map<String, String> row = new HashMap<>();
            for (Map.Entry<String, Integer> place : places.entrySet()) {
                row.put(place.getKey(), text(rows.getObject(place.getValue())));
            }
            canonical.write(count + 1, row);
        }
    }

    /** Where the query's columns stand, by the names of measurements. */
    private static Map<String, Integer> places(ResultSetMetaData columns, RowShape shape) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            labels.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        Map<String, Integer> places = new HashMap<>();
        for (String field : RowShape.FIELDS) {
            int index = labels.indexOf(shape.nameOf(field).toLowerCase(Locale.ROOT));
            if (index >= 0) {
                places.put(field, index + 1);
            } else if (shape.needs(field)) {
                throw SourceFailure.lasting("source.no-column", shape.nameOf(field), String.join(", ", labels));
            }
        }
        return places;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof java.sql.Date day ? day.toLocalDate().toString() : Objects.toString(value, "");
    }

    private static SourceFailure told(SQLException failed, Origin.Query origin) {
        String state = Objects.requireNonNullElse(failed.getSQLState(), "");
        if (state.equals(CANCELLED)) {
            return SourceFailure.passing("source.timeout", origin.timeout().toSeconds());
        }
        if (state.equals(READ_ONLY)) {
            return SourceFailure.lasting("source.query-writes");
        }
        if (state.startsWith("28")) {
            return SourceFailure.lasting("source.database-refused", state);
        }
        if (PASSING_STATES.stream().anyMatch(state::startsWith)) {
            return SourceFailure.passing("source.database-unreachable", state);
        }
        return SourceFailure.lasting("source.query-failed", firstLine(failed));
    }

    /** What the database says of the query; it knows the secrets, but does not tell them. */
    private static String firstLine(SQLException failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }
}
