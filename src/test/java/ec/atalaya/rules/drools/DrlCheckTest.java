package ec.atalaya.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.rules.RuleSource;
import ec.atalaya.rules.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DrlCheckTest {

    private static final String NAME = "rule \"JAR-01 Warns of weeds\"";
    private static final String THEN = "then\n  insert( new Finding( $p.code(), \"weedy\" ) );\nend\n";

    @TempDir
    private Path cache;

    private List<Fault> faults(RuleSource... sources) {
        RefusedDocument refused = catchThrowableOfType(
                RefusedDocument.class, () -> Garden.compiler(cache).compile("garden", List.of(sources)));
        return refused == null ? List.of() : refused.faults();
    }

    private static RuleSource file(String text) {
        return new RuleSource("alerts/garden.drl", Stage.ALERTS, text);
    }

    private static List<String> told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.place().line() + ":" + fault.place().column() + " " + fault.key())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "package garden                                | 2:1 rule.package",
                "package garden;                               | 2:1 rule.package",
                "global java.util.List list                    | 2:1 rule.statement",
                "dialect \"mvel\"                              | 2:1 rule.statement",
                "unit Garden                                   | 2:1 rule.statement",
                "salience 10                                   | 2:1 rule.statement",
                "function int one() { return 1; }              | 2:1 rule.statement",
                "query \"plots\" $p : Plot() end               | 2:1 rule.statement",
                "declare Bed size : int end                    | 2:1 rule.statement",
                "import java.util.List                         | 2:8 rule.import.package",
                "import java.util.*                            | 2:8 rule.import.package",
                "import ec.atalaya.rules.droolsx.Plot          | 2:8 rule.import.package",
                "import ec.atalaya.rules.drools.Nothing        | 2:8 rule.import.unknown",
                "import ec.atalaya.rules.drools.DrlToken       | 2:8 rule.import.unknown",
                "import static java.lang.Math.abs              | 2:8 rule.import.form",
                "import function ec.atalaya.rules.drools.Plot  | 2:8 rule.import.form",
                "import accumulate x.Y z                       | 2:8 rule.import.form",
                "import ec.atalaya.rules.drools.Plot; import x | 2:45 rule.import.form",
                "import                                        | 2:1 rule.import.form",
            })
    void atTheTopOfAFileStandOnlyImportsOfFacts(String line, String fault) {
        assertThat(told(faults(file(Garden.IMPORTS + line + "\n" + NAME + "\nwhen\n  $p : Plot()\n" + THEN))))
                .containsExactly(fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "salience 10                   | rule.attribute",
                "no-loop                       | rule.attribute",
                "no-loop true                  | rule.attribute",
                "lock-on-active true           | rule.attribute",
                "agenda-group \"a\"            | rule.attribute",
                "activation-group \"a\"        | rule.attribute",
                "ruleflow-group \"a\"          | rule.attribute",
                "auto-focus true               | rule.attribute",
                "timer ( int: 1s )             | rule.attribute",
                "duration ( 100 )              | rule.attribute",
                "calendars \"workdays\"        | rule.attribute",
                "date-effective \"1-ene-2026\" | rule.attribute",
                "date-expires \"1-ene-2026\"   | rule.attribute",
                "enabled false                 | rule.attribute",
                "dialect \"mvel\"              | rule.attribute",
                "@Propagation(EAGER)           | rule.attribute",
                "extends \"JAR-00 Other\"      | rule.extends",
            })
    void aRuleHasNoAttributesAndNoParent(String attribute, String key) {
        assertThat(told(faults(file(Garden.IMPORTS + NAME + "\n  " + attribute + "\nwhen\n  $p : Plot()\n" + THEN))))
                .containsExactly("3:3 " + key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "JAR-01 Warns                 | `rule JAR`",
                "no code                      | `rule \"Warns of weeds\"`",
                "a code of one letter         | `rule \"J-01 Warns\"`",
                "a code of one digit          | `rule \"JAR-1 Warns\"`",
                "a code in small letters      | `rule \"jar-01 Warns\"`",
                "no sentence                  | `rule \"JAR-01 \"`",
                "two spaces                   | `rule \"JAR-01  Warns\"`",
            })
    void aRuleIsNamedByACodeAndASentence(String what, String rule) {
        assertThat(told(faults(file(Garden.IMPORTS + rule + "\nwhen\n  $p : Plot()\n" + THEN))))
                .as(what)
                .containsExactly("2:6 rule.name.form");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$p : Plot( eval( true ) )                       | 4:14 rule.forbidden",
                "$p : Plot() eval( $p.size() > 1 )               | 4:15 rule.forbidden",
                "$p : Plot( length > 1 )                         | 4:14 rule.field.unknown",
                "$p : Plot( code == kode )                       | 4:22 rule.field.unknown",
                "$p : Plot( code == $q )                         | 4:22 rule.word.unknown",
                "$p : Lawn()                                     | 4:8 rule.type.unknown",
                "$p : ec.atalaya.rules.drools.Plot()             | 4:8 rule.word.unknown",
                "$p : Plot( code := size )                       | 4:19 rule.sign",
                "$p : Plot( size = 3 )                           | 4:19 rule.sign",
                "$p : Plot( code#String.length > 1 )             | 4:18 rule.sign",
                "$p : Plot( ) @watch( code )                     | 4:16 rule.sign",
                "?plots( $p; )                                   | 4:3 rule.sign",
                "$p : Plot( size > 1 ? true : false )            | 4:23 rule.sign",
                "$p : Plot( $n : size -> 3 )                     | 4:24 rule.sign",
                "$p : Plot( size++ > 3 )                         | 4:18 rule.sign",
                "$p : Plot( \"a\"; )                             | 4:3 rule.condition.kind",
                "$p : Plot() from entry-point \"gate\"           | 4:20 rule.word.unknown",
                "$p : Plot() over window:time( 30 )              | 4:15 rule.word.unknown",
                "$p : Plot() do[ water ]                         | 4:15 rule.word.unknown",
                "$p : Plot( this after \"1-ene-2026\" )          | 4:19 rule.field.unknown",
                "$p : Plot( size > Math.random() )               | 4:26 rule.forbidden",
                "$p : Plot( size > Integer.getInteger( code ) )  | 4:21 rule.forbidden",
                "$p : Plot( code contains ~ )                    | 4:28 rule.character",
                "$p : Plot( code == \"\\x41\" )                  | 4:23 rule.text.backslash",
                "$p : Plot( code == \"N )                        | 4:22 rule.text.open",
                "$p : Plot( code == 'N' )                        | 4:22 rule.text.quote",
                "$p : Plot( size > 3 && < 9 )                    | 4:23 rule.comparison.half",
                "$p : Plot() /* for ever                         | 4:15 rule.comment.open",
            })
    void aConditionAsksOnlyForWhatFactsHave(String condition, String fault) {
        assertThat(told(faults(file(Garden.IMPORTS + NAME + "\nwhen\n  " + condition + "\n" + THEN))))
                .contains(fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "insert( $p );",
                "insert( new Finding( $p.code(), \"weedy\" ) )",
                "insert( new Finding( $p.code(), \"weedy\" ), true );",
                "insert( new Finding( $p.code(), \"weedy\" ) );;",
                "insert( new Finding( $p.code(), \"weedy\" ) ); insert( new Finding( $p.code(), \"weedy\" ) );",
                "insertLogical( new Finding( $p.code(), \"weedy\" ) );",
                "insert( new Finding( $p.code(), \"weedy\" ) { } );",
                "modify( $p ) { size() };",
                "update( $p );",
                "delete( $p );",
                "retract( $p );",
                "drools.halt();",
                "kcontext.getKieRuntime().halt();",
                "if( true ) insert( new Finding( $p.code(), \"weedy\" ) );",
                "while( true ) {}",
                "System.out.println( $p );",
                "$p.size();",
                "insert( new Number() );",
            })
    void aRuleDrawsExactlyOneConclusion(String consequence) {
        assertThat(faults(file(Garden.IMPORTS + NAME + "\nwhen\n  $p : Plot()\nthen\n  " + consequence + "\nend\n")))
                .isNotEmpty()
                .allMatch(fault -> fault.place().line() == 6 || fault.place().line() == 2)
                .anyMatch(fault -> fault.key().equals("rule.conclusion"));
    }

    static Stream<String> hostileConclusions() {
        return Stream.of(
                "Runtime.getRuntime().exec( \"touch /tmp/x\" )",
                "java.lang.Runtime.getRuntime().exec( \"touch /tmp/x\" )",
                "System.exit( 1 )",
                "\"\" + System.getenv()",
                "$p.getClass().getName()",
                "$p.code().getClass().forName( \"java.lang.Runtime\" ).getName()",
                "Class.forName( \"java.lang.Runtime\" ).getName()",
                "String.class.getName()",
                "Plot.class.getClassLoader().toString()",
                "new ProcessBuilder( \"sh\" ).start().toString()",
                "Thread.currentThread().getName()",
                "java.time.Instant.now().toString()",
                "LocalDate.now().toString()",
                "\"\" + System.currentTimeMillis()",
                "\"\" + new Date()",
                "\"\" + new java.util.Date()",
                "((java.util.function.Supplier<String>) () -> \"x\").get()",
                "drools.getRule().getName()",
                "kcontext.toString()",
                "\"\\u0022 + System.getenv() + \\u0022\"",
                "\\u0053ystem.getenv().toString()",
                "Sys\u200Btem.getenv().toString()",
                "ec.atalaya.rules.drools.Garden.IMPORTS",
                "Garden.IMPORTS");
    }

    @ParameterizedTest
    @MethodSource("hostileConclusions")
    void codeInAConclusionIsRefusedBeforeAnythingRuns(String code) {
        List<Fault> faults = faults(file(Garden.IMPORTS + NAME + "\nwhen\n  $p : Plot()\nthen\n  insert( new Finding( "
                + code + ", \"x\" ) );\nend\n"));

        assertThat(faults).isNotEmpty().allMatch(fault -> fault.place().line() == 6);
        assertThat(cache).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("hostileConclusions")
    void codeInAConditionIsRefusedBeforeAnythingRuns(String code) {
        List<Fault> faults =
                faults(file(Garden.IMPORTS + NAME + "\nwhen\n  $p : Plot()\n  Plot( code == " + code + " )\n" + THEN));

        assertThat(faults)
                .isNotEmpty()
                .allMatch(fault -> fault.place().line() == 5 || fault.key().startsWith("rule.syntax"));
        assertThat(cache).isEmptyDirectory();
    }

    static Stream<String> codeInAccumulates() {
        return Stream.of(
                "accumulate( Plot( $s : size ); $t : Number( intValue > 0 ); init( int n = 0; ) action( n++; ) result( n ) )",
                "$t : Number() from accumulate( Plot( $s : size ), init( double n = 0; ) action( n += $s; ) result( n ) )",
                "accumulate( $q : Plot(); $t : variance( $q.size() ) )",
                "groupby( $q : Plot(); $k : $q.code(); count( $q ) )",
                "/plots[ size > 3 ]",
                "$p.plots",
                "if( $p.size() > 1 ) do[ water ]");
    }

    @ParameterizedTest
    @MethodSource("codeInAccumulates")
    void conditionsWithCodeOfTheirOwnAreRefused(String condition) {
        assertThat(faults(file(Garden.IMPORTS + NAME + "\nwhen\n  $p : Plot()\n  " + condition + "\n" + THEN)))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$p : Plot( size > 3                 | 5",
                "$p : Plot( size > , code == \"x\" ) | 4",
                "$p : Plot( ( size > 3 )             | 5",
                "$p : Plot() and                     | 6",
            })
    void whatDroolsCannotReadIsToldWithItsLine(String condition, int line) {
        assertThat(faults(file(Garden.IMPORTS + NAME + "\nwhen\n  " + condition + "\n" + THEN)))
                .first()
                .satisfies(fault -> assertThat(fault.place().line()).isEqualTo(line));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`rule \"JAR-01 Warns\" when $p : Plot() then insert( new Finding( $p.code(), \"x\" ) );` | rule.incomplete",
                "`rule \"JAR-01 Warns\" then insert( new Finding( \"N\", \"x\" ) ); end`                 | rule.condition.missing",
                "`rule`                                                                                    | rule.incomplete",
            })
    void aRuleHasAWhenAThenAndAnEnd(String rule, String key) {
        assertThat(told(faults(file(Garden.IMPORTS + rule)))).contains("2:1 " + key);
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnce() {
        List<Fault> faults = faults(
                Garden.alerts("a.drl", "rule \"JAR-01 A\" when $p : Plot( kode == 1 ) " + THEN),
                Garden.alerts("b.drl", "rule \"JAR-01 B\" salience 1 when $p : Lawn() " + THEN));

        assertThat(faults)
                .extracting(fault -> fault.place().file() + " " + fault.key())
                .containsExactlyInAnyOrder(
                        "alerts/a.drl rule.field.unknown",
                        "alerts/b.drl rule.name.twice",
                        "alerts/b.drl rule.attribute",
                        "alerts/b.drl rule.type.unknown");
    }

    @Test
    void whatDoesNotCompileIsNarrowedDownToItsRule() {
        List<Fault> faults = faults(
                Garden.alerts("a.drl", Garden.rule("JAR-01 Fine", "$p : Plot()", "Finding( $p.code(), \"x\" )")),
                Garden.alerts(
                        "b.drl",
                        Garden.rule("JAR-02 Fine", "$p : Plot()", "Finding( $p.code(), \"x\" )")
                                + Garden.rule("JAR-03 Few", "$p : Plot()", "Finding( $p.code() )")
                                + Garden.rule(
                                        "JAR-04 Bad",
                                        "$p : Plot( code > 3, size.foo == 1 )",
                                        "Finding( $p.code(), \"x\" )")));

        assertThat(faults)
                .extracting(fault -> fault.place() + " " + fault.key())
                .containsExactly("alerts/b.drl:8:1 rule.not.compiled", "alerts/b.drl:14:1 rule.not.compiled");
    }

    @Test
    void theUsualKindsOfConditionsAreFine() {
        assertThat(faults(Garden.alerts("""
                        // a comment with "quotes' and { braces
                        rule "JAR-01 Everything that is allowed: «when», then & end"
                        when
                          $p : Plot( $code : code, size > 1.5 && size < 9, soil == Plot.Soil.CLAY || soil in ( Plot.Soil.SAND ) )
                          ( Weed( plotCode == $code, height > 3 ) or exists Weed( plotCode != $code ) )
                          not( Weed( plotCode == $p.code, height * 2 > Math.abs( $p.size() ) ) /* none */ )
                          forall( $w : Weed( height > 0 ) Weed( this == $w, height < 100 ) )
                          Plot( code.matches( "[A-Z]+" ), code str[startsWith] "N", this != $p, code not contains "x" )
                          $n : Number( intValue > 0 ) from accumulate( $v : Weed(); count( $v ) )
                          accumulate( $u : Weed( plotCode == $code ); $sum : sum( $u.height() ), $all : collectList( $u ); $sum >= 0 )
                        then
                          insert( new Finding( $code, "fine; really", -$n.doubleValue() + 1 ) );
                        end
                        """))).isEmpty();
    }

    @Test
    void everyFaultHasItsMessageInBothLanguages() {
        List<Fault> faults = faults(Garden.alerts("rule \"JAR\" salience 1 when $p : Lawn( foo = 3 ) then end"));

        assertThat(faults).hasSizeGreaterThan(3);
        for (Locale locale : Set.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(faults).allSatisfy(fault -> assertThat(fault.text(locale))
                    .contains("garden.drl:2")
                    .doesNotContain("{0}")
                    .doesNotContain("''"));
        }
    }
}
