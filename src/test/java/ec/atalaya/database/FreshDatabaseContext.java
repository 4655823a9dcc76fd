package ec.atalaya.database;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Hands the class's database to its Spring context the way a given server is handed to the product. */
final class FreshDatabaseContext implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return AnnotatedElementUtils.hasAnnotation(testClass, FreshDatabase.class) ? new Given(testClass) : null;
    }

    /** Equal for the same class alone, so that no two classes share a context and with it a database. */
    private record Given(Class<?> testClass) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestDatabase database = FreshDatabaseExtension.of(testClass);
            TestPropertyValues.of(
                            "atalaya.database.url=" + database.url(),
                            "atalaya.database.user=" + database.user(),
                            "atalaya.database.password=" + database.password())
                    .applyTo(context);
        }
    }
}
