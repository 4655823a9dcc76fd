package ec.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.cli.ShippedPlanTest.Ran;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help speaks the language of those who ask for it. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "validate", "evaluate", "rules", "rules test", "load", "import"})
    void it_is_spanish_throughout(String command) {
        Ran ran = Ran.command((command + " --help").strip().split(" "));
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Uso: atalaya", "Muestra esta ayuda y termina.")
                .doesNotContain("Usage", "Commands:", "Show this", "Print version");
    }
}
