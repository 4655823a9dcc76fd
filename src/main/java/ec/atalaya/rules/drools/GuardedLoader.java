package ec.atalaya.rules.drools;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the classes of compiled rules and keeps them from the classes that no rule needs. The check of the rules' text
 * is the wall; this is a second one behind it, for whatever that check might miss.
 */
final class GuardedLoader extends ClassLoader {

    private static final Pattern REFUSED = Pattern.compile("java\\.lang\\.(Class|Runtime|System|invoke\\.MethodHandles)"
            + "|java\\.lang\\.(ClassLoader|Module|Process|Thread|StackWalker|reflect\\.|instrument\\.|management\\.).*"
            + "|java\\.io\\.(File|RandomAccess|Object).*"
            + "|java\\.(net|nio|rmi|security|sql|util\\.concurrent|util\\.jar|util\\.zip)\\..*"
            + "|java\\.util\\.(Timer|ServiceLoader).*"
            + "|(javax|jdk|sun|com\\.sun)\\..*");

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    /** @param classes class files by the names of their classes */
    GuardedLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (REFUSED.matcher(name).matches()) {
            throw new ClassNotFoundException(name + " is out of bounds for rules");
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(".class")
                ? classes.get(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                : null;
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}
