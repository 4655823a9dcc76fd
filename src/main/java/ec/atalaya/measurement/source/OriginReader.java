package ec.atalaya.measurement.source;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Faults;
import ec.atalaya.document.YamlMap;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Reads where a source fetches from. What is a secret must name a variable of the environment. */
final class OriginReader {

    private static final String EXAMPLE = "${CENSUS_PASSWORD}";
    private static final int LONGEST_SECONDS = 600;
    private static final int USUAL_SECONDS = 30;
    private static final int USUAL_MEGABYTES = 20;
    private static final int MOST_MEGABYTES = 2000;
    private static final int USUAL_ROWS = 100_000;
    private static final int MOST_ROWS = 10_000_000;
    private static final long MEGABYTE = 1 << 20;

    /** What addresses call a secret in their parameters. */
    private static final Pattern SECRET = Pattern.compile(
            "(?:^|[?&;])([^=&;?]*(?:key|token|password|passwd|pwd|secret|clave|signature)[^=&;?]*|user|username|sig)=([^&;]*)",
            Pattern.CASE_INSENSITIVE);

    private final YamlMap yaml;
    private final Faults faults;
    private final Variable.Values variables;

    OriginReader(YamlMap yaml, Faults faults, Variable.Values variables) {
        this.yaml = yaml;
        this.faults = faults;
        this.variables = variables;
    }

    @Nullable
    Origin folder(YamlMap known) {
        known.required("folder");
        return known.cell("folder")
                .as(OriginReader::path, "source.folder", faults)
                .map(Origin.Folder::new)
                .orElse(null);
    }

    private static @Nullable Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException none) {
            return null;
        }
    }

    @Nullable
    Origin web(YamlMap known) {
        known.required("address");
        known.required("format");
        Cell address = known.cell("address");
        checkAddress(address);
        Origin.Format format =
                known.cell("format").oneOf(Origin.Format.class, faults).orElse(null);
        Cell rows = known.cell("rows");
        if (rows.isGiven() && format != null && format != Origin.Format.JSON) {
            faults.error(rows.place(), "source.rows-json", format);
        }
        String pointer = checkedPointer(rows);
        long megabytes =
                known.cell("max_megabytes").whole(1, MOST_MEGABYTES, faults).orElse(USUAL_MEGABYTES);
        Variable user = secret("user");
        Variable password = secret("password");
        Variable token = secret("token");
        checkPair(user, password);
        Duration timeout = timeout();
        return format == null
                ? null
                : new Origin.Web(address.text(), format, pointer, megabytes * MEGABYTE, timeout, user, password, token);
    }

    private void checkAddress(Cell address) {
        if (!address.isGiven()) {
            return;
        }
        Matcher named = Variable.NAMED.matcher(address.text());
        while (named.find()) {
            checkSet(address, new Variable(named.group(1)));
        }
        try {
            URI uri = URI.create(Variable.NAMED.matcher(address.text()).replaceAll("x"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
                faults.error(address.place(), "source.address", hidden(address.text()));
            } else if (uri.getUserInfo() != null) {
                faults.error(address.place(), "source.address-secret", "user:password@", EXAMPLE);
            }
        } catch (IllegalArgumentException unreadable) {
            faults.error(address.place(), "source.address", hidden(address.text()));
        }
        checkParameters(address, address.text());
    }

    /** A parameter that is called like a secret may name a variable, and nothing else. */
    private void checkParameters(Cell cell, String text) {
        Matcher secret = SECRET.matcher(text.contains("?") ? text.substring(text.indexOf('?')) : "");
        while (secret.find()) {
            if (Variable.named(secret.group(2)) == null) {
                faults.error(cell.place(), "source.address-secret", secret.group(1), EXAMPLE);
            }
        }
    }

    /** Faults are read by many: what could be a secret is not told again. */
    private static String hidden(String address) {
        return address.replaceFirst("//[^/@]*@", "//…@").replaceFirst("\\?.*", "?…");
    }

    @Nullable
    Origin query(YamlMap known) {
        known.required("url");
        known.required("query");
        Cell url = known.cell("url");
        checkUrl(url);
        Cell query = known.cell("query");
        String single = query.text().replaceFirst("\\s*;\\s*$", "");
        if (single.contains(";")) {
            faults.error(query.place(), "source.query-single");
        }
        int rows = known.cell("max_rows").whole(1, MOST_ROWS, faults).orElse(USUAL_ROWS);
        Variable user = secret("user");
        Variable password = secret("password");
        checkPair(user, password);
        return new Origin.Query(url.text(), single, rows, timeout(), user, password);
    }

    private void checkUrl(Cell url) {
        if (!url.isGiven()) {
            return;
        }
        if (url.text().matches("jdbc:[^?]*//[^/?]*@.*")) {
            faults.error(url.place(), "source.address-secret", "user:password@", EXAMPLE);
        }
        checkParameters(url, url.text());
        try {
            Objects.requireNonNull(DriverManager.getDriver(url.text()));
        } catch (SQLException unknown) {
            faults.error(url.place(), "source.url", hidden(url.text()));
        }
    }

    private @Nullable Variable secret(String key) {
        Cell cell = yaml.cell(key);
        if (!cell.isGiven()) {
            return null;
        }
        Variable variable = Variable.named(cell.text());
        if (variable == null) {
            faults.error(cell.place(), "source.secret", key, EXAMPLE);
        } else {
            checkSet(cell, variable);
        }
        return variable;
    }

    private void checkSet(Cell cell, Variable variable) {
        if (!variables.has(variable)) {
            faults.error(cell.place(), "source.variable", variable.name());
        }
    }

    private void checkPair(@Nullable Variable user, @Nullable Variable password) {
        if (password != null && user == null && !yaml.has("user")) {
            faults.error(yaml.keyPlace("password"), "cell.missing", "user");
        }
    }

    private Duration timeout() {
        return Duration.ofSeconds(
                yaml.cell("timeout").whole(1, LONGEST_SECONDS, faults).orElse(USUAL_SECONDS));
    }

    private String checkedPointer(Cell cell) {
        return cell.as(OriginReader::compiled, "source.pointer", faults).orElse("");
    }

    private static String compiled(String path) {
        return JsonPointer.compile(pointer(path)).toString();
    }

    /** A JSON Pointer, or names with points between them: {@code /result/records}, {@code result.records}. */
    static String pointer(String path) {
        if (path.isEmpty() || path.startsWith("/")) {
            return path;
        }
        return Arrays.stream(path.split("\\.", -1))
                .map(name -> name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }
}
