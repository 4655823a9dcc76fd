package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The types that one file of rules may name: what it imports of the allowed packages, and the plain numbers. */
final class FactTypes {

    /** What accumulate functions result in; their static methods are out of bounds. */
    private static final Map<String, Class<?>> PLAIN = Map.of(
            "Number", Number.class,
            "Integer", Integer.class,
            "Long", Long.class,
            "Double", Double.class);

    private final Set<String> allowedPackages;
    private final ClassLoader loader;
    private final Map<String, Class<?>> imported = new HashMap<>();
    private final Set<String> wholePackages = new LinkedHashSet<>();
    private final Map<Class<?>, SortedSet<String>> properties = new HashMap<>();

    FactTypes(Set<String> allowedPackages, ClassLoader loader) {
        this.allowedPackages = allowedPackages;
        this.loader = loader;
    }

    /** Reads an import, which begins with that word. */
    void read(List<DrlToken> statement, Faults faults) {
        List<DrlToken> parts = statement.subList(1, statement.size());
        DrlToken first = parts.isEmpty() ? statement.get(0) : parts.get(0);
        String name = parts.stream().map(DrlToken::text).collect(Collectors.joining());
        if (!name.matches("[\\p{L}\\d_]+(\\.[\\p{L}\\d_]+)+(\\.\\*)?")
                || parts.size() != name.split("\\.", -1).length * 2 - 1) {
            faults.error(
                    first.place(),
                    "rule.import.form",
                    parts.stream().map(DrlToken::text).collect(Collectors.joining(" ")));
        } else if (name.endsWith(".*")) {
            readPackage(name.substring(0, name.length() - 2), faults, first);
        } else {
            readType(name, faults, first);
        }
    }

    private void readPackage(String name, Faults faults, DrlToken first) {
        if (allowedPackages.contains(name)) {
            wholePackages.add(name);
        } else {
            faults.error(first.place(), "rule.import.package", name, allowed());
        }
    }

    private void readType(String name, Faults faults, DrlToken first) {
        String owner = allowedPackages.stream()
                .filter(p -> name.startsWith(p + "."))
                .findFirst()
                .orElse("");
        if (owner.isEmpty()) {
            faults.error(first.place(), "rule.import.package", name, allowed());
            return;
        }
        String binary = owner + "." + name.substring(owner.length() + 1).replace('.', '$');
        load(binary)
                .ifPresentOrElse(
                        type -> imported.put(name.substring(name.lastIndexOf('.') + 1), type),
                        () -> faults.error(first.place(), "rule.import.unknown", name));
    }

    private String allowed() {
        return String.join(", ", new TreeSet<>(allowedPackages));
    }

    private Optional<Class<?>> load(String binaryName) {
        try {
            Class<?> type = Class.forName(binaryName, false, loader);
            for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
                if (!Modifier.isPublic(c.getModifiers())) {
                    return Optional.empty();
                }
            }
            return Optional.of(type);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The type that a file means by a simple name, if it may mean any. */
    Optional<Class<?>> named(String simpleName) {
        Class<?> known = imported.get(simpleName);
        if (known != null) {
            return Optional.of(known);
        }
        for (String whole : wholePackages) {
            Optional<Class<?>> type = load(whole + "." + simpleName);
            if (type.isPresent()) {
                imported.put(simpleName, type.get());
                return type;
            }
        }
        return Optional.ofNullable(PLAIN.get(simpleName));
    }

    boolean isPlain(Class<?> type) {
        return PLAIN.containsValue(type);
    }

    /** The names under which a condition can ask a fact of this type. */
    SortedSet<String> properties(Class<?> type) {
        return properties.computeIfAbsent(type, FactTypes::propertiesOf);
    }

    private static SortedSet<String> propertiesOf(Class<?> type) {
        var names = new TreeSet<String>();
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers())) {
                names.add(method.getName());
                if (method.getParameterCount() == 0) {
                    names.add(property(method.getName()));
                }
            }
        }
        for (Field field : type.getFields()) {
            names.add(field.getName());
        }
        names.removeAll(Set.of("equals", "hashCode", "toString"));
        return names;
    }

    private static String property(String method) {
        int prefix = method.matches("get\\p{Lu}.*") ? 3 : method.matches("is\\p{Lu}.*") ? 2 : 0;
        return prefix == 0
                ? method
                : method.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + method.substring(prefix + 1);
    }

    /** The types that were named, for whoever must know when one of them changes. */
    Set<Class<?>> used() {
        return Set.copyOf(imported.values());
    }
}
