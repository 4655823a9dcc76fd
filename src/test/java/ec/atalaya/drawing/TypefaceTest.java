package ec.atalaya.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ampliar el cuidado diario de la primera infancia y de sus familias en todas las parroquias",
                "Otorrinolaringológicamenteimpronunciableycontodassusletras",
                "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
                "corto"
            })
    void lines_fit_and_what_is_cut_says_so(String name) {
        List<String> lines = Typeface.REGULAR.wrap(name, 12.8, 158, 2);
        assertThat(lines).hasSizeLessThanOrEqualTo(2);
        assertThat(lines).allMatch(line -> Typeface.REGULAR.width(line, 12.8) <= 158);
        String joined = String.join("", lines).replace(" ", "");
        boolean whole = joined.equals(name.replace(" ", ""));
        assertThat(whole || joined.endsWith("…")).isTrue();
    }

    @Test
    void an_empty_name_has_no_lines() {
        assertThat(Typeface.REGULAR.wrap("  ", 12.8, 158, 2)).isEmpty();
    }
}
