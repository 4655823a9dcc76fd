package ec.atalaya.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans that were imported, version by version: kept as the documents they are, read by the one reader. */
@Service
public class Plans {

    private record Version(int number, String digest, Instant importedAt) {}

    private record Key(String code, int version) {}

    private final JdbcClient database;
    private final Map<Key, ImportedPlan> read = new ConcurrentHashMap<>();

    Plans(JdbcClient database) {
        this.database = database;
    }

    /** The codes of all plans, sorted. */
    public List<String> codes() {
        return database.sql("select distinct plan from plan_version order by plan")
                .query(String.class)
                .list();
    }

    /** The version of a plan that holds now. */
    public Optional<ImportedPlan> current(String code) {
        return latest(code)
                .map(version -> read.computeIfAbsent(new Key(code, version.number()), key -> read(key, version)));
    }

    /**
     * Takes a plan folder in. A folder that holds what the latest version holds changes nothing.
     *
     * @throws ec.atalaya.document.RefusedDocument if anything in it is wrong
     */
    @Transactional
    public ImportedPlan importFolder(Path folder, String by, Instant at) {
        Plan plan = PlanFolder.read(folder).plan();
        Map<String, byte[]> documents = documents(folder);
        String digest = digest(documents);
        Optional<Version> latest = latest(plan.code());
        if (latest.isPresent() && latest.get().digest().equals(digest)) {
            return new ImportedPlan(
                    plan, latest.get().number(), digest, latest.get().importedAt());
        }
        int number = latest.map(Version::number).orElse(0) + 1;
        database.sql("""
                        insert into plan_version (plan, version, name, digest, imported_at, imported_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(plan.code(), number, plan.profile().name(), digest, at.atOffset(ZoneOffset.UTC), by)
                .update();
        documents.forEach((name, content) -> database.sql(
                        "insert into plan_document (plan, version, name, content) values (?, ?, ?, ?)")
                .params(plan.code(), number, name, content)
                .update());
        return new ImportedPlan(plan, number, digest, at);
    }

    private Optional<Version> latest(String code) {
        return database.sql("""
                        select version, digest, imported_at from plan_version
                        where plan = ? order by version desc limit 1""")
                .param(code)
                .query((row, number) -> new Version(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private ImportedPlan read(Key key, Version version) {
        Map<String, byte[]> documents = new TreeMap<>();
        database.sql("select name, content from plan_document where plan = ? and version = ?")
                .params(key.code(), key.version())
                .query(row -> {
                    documents.put(row.getString(1), row.getBytes(2));
                });
        return new ImportedPlan(readBack(documents), version.number(), version.digest(), version.importedAt());
    }

    private static Plan readBack(Map<String, byte[]> documents) {
        try {
            Path folder = Files.createTempDirectory("plan");
            try {
                for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                    Files.write(folder.resolve(document.getKey()), document.getValue());
                }
                return PlanFolder.read(folder).plan();
            } finally {
                for (String name : documents.keySet()) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, byte[]> documents(Path folder) {
        Map<String, byte[]> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Plans::isDocument).toList()) {
                documents.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return documents;
    }

    private static boolean isDocument(Path file) {
        return Files.isRegularFile(file) && PlanFolder.DOCUMENTS.contains(String.valueOf(file.getFileName()));
    }

    private static String digest(Map<String, byte[]> documents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            documents.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
