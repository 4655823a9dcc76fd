package ec.atalaya.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedLoaderTest {

    private final GuardedLoader loader = new GuardedLoader(Map.of(), getClass().getClassLoader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime",
                "java.lang.ProcessBuilder",
                "java.lang.System",
                "java.lang.Thread",
                "java.lang.ThreadGroup",
                "java.lang.Class",
                "java.lang.ClassLoader",
                "java.lang.reflect.Method",
                "java.lang.invoke.MethodHandles",
                "java.io.File",
                "java.io.FileOutputStream",
                "java.nio.file.Files",
                "java.net.Socket",
                "java.util.concurrent.Executors",
                "java.util.Timer",
                "javax.script.ScriptEngineManager",
                "sun.misc.Unsafe",
            })
    void rulesAreKeptFromClassesThatTheyDoNotNeed(String name) {
        assertThatThrownBy(() -> loader.loadClass(name))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessageContaining("out of bounds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.String",
                "java.lang.RuntimeException",
                "java.util.List",
                "java.lang.invoke.LambdaMetafactory",
                "ec.atalaya.rules.drools.Plot",
            })
    void whatRulesNeedIsThere(String name) throws ClassNotFoundException {
        assertThat(loader.loadClass(name)).hasToString(Class.forName(name).toString());
    }
}
