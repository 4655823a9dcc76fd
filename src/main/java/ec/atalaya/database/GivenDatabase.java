package ec.atalaya.database;

import ec.atalaya.database.DatabaseUnavailable.Text;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL that somebody else runs, reached once at the start so that a wrong address is told by name. */
final class GivenDatabase implements JdbcConnectionDetails {

    private static final String SCHEME = "jdbc:postgresql:";
    private static final String PATIENCE_IN_SECONDS = "10";
    private static final Text CHECK_ADDRESS = new Text(
            "Revise ATALAYA_DATABASE_URL, o quítela para usar la base de datos que trae el producto.",
            "Check ATALAYA_DATABASE_URL, or drop it to use the database that comes with the product.");
    private static final Text CHECK_SIGN_IN = new Text(
            "Revise ATALAYA_DATABASE_USER y ATALAYA_DATABASE_PASSWORD.",
            "Check ATALAYA_DATABASE_USER and ATALAYA_DATABASE_PASSWORD.");

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    private GivenDatabase(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static GivenDatabase reach(DatabaseProperties properties) {
        String url = Objects.requireNonNull(properties.url()).strip();
        GivenDatabase given = new GivenDatabase(url, properties.user(), properties.password());
        if (!url.startsWith(SCHEME)) {
            throw new DatabaseUnavailable(
                    Text.of(
                            "«%s» no es la dirección de una base de datos PostgreSQL: empiezan con %s//",
                            "\"%s\" is not the address of a PostgreSQL database: those begin with %s//",
                            given.publicUrl(),
                            SCHEME),
                    CHECK_ADDRESS);
        }
        given.reach();
        return given;
    }

    private void reach() {
        Properties signIn = new Properties();
        signIn.setProperty("loginTimeout", PATIENCE_IN_SECONDS);
        if (user != null) {
            signIn.setProperty("user", user);
        }
        if (password != null) {
            signIn.setProperty("password", password);
        }
        try (Connection connection = DriverManager.getConnection(url, signIn)) {
            connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    Text.of(
                            "La base de datos %s no responde como debe: %s",
                            "The database %s does not answer as it should: %s",
                            publicUrl(),
                            Objects.requireNonNullElse(refused.getMessage(), refused.toString())),
                    isAboutSigningIn(refused) ? CHECK_SIGN_IN : CHECK_ADDRESS,
                    refused);
        }
    }

    /** Class 28 of SQL's states: invalid authorization. */
    private static boolean isAboutSigningIn(SQLException refused) {
        return Objects.requireNonNullElse(refused.getSQLState(), "").startsWith("28");
    }

    /** Without its parameters, among which a password may hide, and without one before the host. */
    private String publicUrl() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }
}
