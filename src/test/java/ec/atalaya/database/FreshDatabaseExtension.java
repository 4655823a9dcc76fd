package ec.atalaya.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One database a test class, whoever asks first: the class itself or its Spring context. */
final class FreshDatabaseExtension implements ParameterResolver {

    private static final Map<Class<?>, TestDatabase> DATABASES = new ConcurrentHashMap<>();

    static TestDatabase of(Class<?> testClass) {
        return DATABASES.computeIfAbsent(
                testClass, newcomer -> TestServer.running().freshDatabase());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context.getRequiredTestClass());
    }
}
