package ec.atalaya.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract of rule sets says of numbers that are not known, as the engine really treats them. */
class UnknownNumbersTest {

    private static final String RULE = """
            import ec.atalaya.rules.fact.MeasuredIndicator;
            import ec.atalaya.rules.fact.ScoreConclusion;
            import ec.atalaya.rules.table.Band;

            rule "TRY-01 Un número desconocido"
            when
                $band : Band( from == 0.85, level == "INDICATOR" )
                $indicator : MeasuredIndicator( %s )
            then
                insert( new ScoreConclusion( $indicator.subject(), $band.scope(), 1 ) );
            end
            """;

    @ParameterizedTest
    @CsvSource({
        "attainment >= $band.from, true",
        "attainment >= 1.5, true",
        "attainment != $band.from, true",
        "attainment > $band.from, false",
        "attainment > 1.5, false",
        "attainment < $band.from, false",
        "attainment <= $band.from, false",
        "attainment == $band.from, false",
        "$band.holds( attainment ), false"
    })
    void only_two_comparisons_match_a_number_that_is_not_known(String comparison, boolean matches) {
        RuleSet shipped = RuleSetFolder.read(Path.of("rules", "default")).ruleSet();
        var source = new RuleSource("indicators/try.drl", Stage.INDICATORS, RULE.formatted(comparison));
        var engine = new DroolsRuleCompiler(Path.of("target", "rules-cache")).compile("try", List.of(source));
        var verifier = RuleVerifier.of(new RulesInForce(shipped, engine)).stage(Stage.INDICATORS);
        assertThat(verifier.given(Facts.indicator(Double.NaN)).conclusions().isEmpty())
                .isEqualTo(!matches);
    }
}
