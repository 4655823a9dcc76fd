package ec.atalaya.rules.drools;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps class files of compiled rules in a folder, each set under a digest of all that made it. It only saves time: what
 * cannot be read or written is logged and compiled anew.
 */
final class CompiledRules {

    private static final Logger LOG = LoggerFactory.getLogger(CompiledRules.class);

    /** To be raised when this room generates other code from the same rules. */
    private static final String LAYOUT = "1";

    /** Names the versions of the product and of Drools. */
    private static final String VERSIONS = "/META-INF/build-info.properties";

    private final Path folder;

    CompiledRules(Path folder) {
        this.folder = folder;
    }

    Optional<Map<String, byte[]>> find(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            var classes = new HashMap<String, byte[]>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                classes.put(entry.getName(), zip.readAllBytes());
            }
            return Optional.of(classes);
        } catch (IOException | RuntimeException e) {
            LOG.warn("compiled rules in {} cannot be read, compiling anew: {}", file, e.toString());
            return Optional.empty();
        }
    }

    void keep(String key, Map<String, byte[]> classes) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, key, ".tmp");
            try {
                try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
                    for (var entry : new TreeMap<>(classes).entrySet()) {
                        zip.putNextEntry(new ZipEntry(entry.getKey()));
                        zip.write(entry.getValue());
                        zip.closeEntry();
                    }
                }
                moveInto(draft, file(key));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.warn("compiled rules cannot be kept in {}: {}", folder, e.toString());
        }
    }

    private static void moveInto(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ".zip");
    }

    /** Different as soon as rules, facts, Java or Drools are. */
    static String key(CheckedRules checked) {
        MessageDigest digest = sha256();
        add(digest, LAYOUT);
        add(digest, Runtime.version().toString());
        add(digest, bytes(VERSIONS));
        for (DrlFile file : checked.files()) {
            add(digest, file.source().name());
            add(digest, file.source().stage().name());
            add(digest, file.code());
        }
        for (Class<?> type : reachable(checked.types())) {
            add(digest, type.getName());
            add(digest, bytes(type));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length, so that no two lists of texts look the same. */
    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /** The fact types and those that their methods lead to, as far as they are not Java's own. */
    private static List<Class<?>> reachable(Set<Class<?>> types) {
        var found = new HashSet<Class<?>>();
        var open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            while (type.isArray()) {
                type = type.getComponentType();
            }
            if (!type.isPrimitive() && isOurs(type) && found.add(type)) {
                for (Method method : type.getMethods()) {
                    open.add(method.getReturnType());
                    open.addAll(List.of(method.getParameterTypes()));
                }
            }
        }
        return found.stream().sorted(Comparator.comparing(Class::getName)).toList();
    }

    private static boolean isOurs(Class<?> type) {
        return !type.getName().startsWith("java.");
    }

    private static byte[] bytes(Class<?> type) {
        return bytes("/" + type.getName().replace('.', '/') + ".class");
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = CompiledRules.class.getResourceAsStream(resource)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            LOG.warn("cannot read {}: {}", resource, e.toString());
            return new byte[0];
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
