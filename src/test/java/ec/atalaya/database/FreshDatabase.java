package ec.atalaya.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a migrated PostgreSQL database of its own. A Spring test finds it as its {@code DataSource}; any
 * test may take it as a parameter of type {@link TestDatabase}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(FreshDatabaseExtension.class)
public @interface FreshDatabase {}
