package ec.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.cli.ShippedPlanTest.Ran;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and what is said of wrong usage, speaks the language of those who ask for it. */
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

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            evaluate                                          | Falta --period=P, PLAN_DIR.
            evaluate p --period                               | Falta --period=P.
            evaluate p --period 2024 --format=pdf             | «pdf» no sirve para --format, que se escribe text|csv|json.
            evaluate p --period 2024 --as-of=ayer             | «ayer» no sirve para --as-of, que se escribe DATE. Solo lo que se sabía ese día: 2024-12-31.
            evaluate p --period 2024-Q7                       | «2024-Q7» no sirve para --period, que se escribe P. El período: 2024,
            evaluate p --period 2024 --out=a --out=b             | --out va una sola vez.
            evaluate p q --period 2024                        | No hay nada que se llame «q».
            evalute                                           | ¿Quiso decir evaluate, validate?
            evaluate p --period 2024 --perod 3                | ¿Quiso decir --period
            """)
    void wrong_usage_is_told_in_spanish_with_what_would_be_right(String command, String told) {
        Ran ran = Ran.command(command.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(told).doesNotContain("Invalid", "Missing", "Unmatched", "Did you mean", "java.");
    }
}
