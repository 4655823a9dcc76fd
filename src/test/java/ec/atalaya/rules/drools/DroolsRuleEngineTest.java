package ec.atalaya.rules.drools;

import static ec.atalaya.rules.drools.Garden.alerts;
import static ec.atalaya.rules.drools.Garden.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.atalaya.document.Place;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleEngine;
import ec.atalaya.rules.RuleSource;
import ec.atalaya.rules.RunawayRules;
import ec.atalaya.rules.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroolsRuleEngineTest {

    private static final String WEEDY =
            rule("JAR-01 Warns of weeds", "$p : Plot()\n$w : Weed( plotCode == $p.code, height > 3 )", """
            Finding( $p.code(), "weedy" )""");
    private static final String CLEAN =
            rule("JAR-02 Praises a plot without weeds", "$p : Plot()\nnot Weed( plotCode == $p.code )", """
            Finding( $p.code(), "clean" )""");

    private static final Plot NORTH = new Plot("N", 2);
    private static final Plot SOUTH = new Plot("S", 3, Plot.Soil.SAND);
    private static final Weed THISTLE = new Weed("N", 5);
    private static final Weed CLOVER = new Weed("N", 1);

    @TempDir
    private Path cache;

    private RuleEngine engine(String rules) {
        return Garden.compiler(cache).compile("garden", List.of(alerts(rules)));
    }

    private static List<Firing> alertsOf(RuleEngine engine, Object... facts) {
        return engine.conclude(Stage.ALERTS, List.of(facts));
    }

    @Test
    void aConclusionComesWithItsRuleAndTheFactsThatItMatchedInTheOrderOfItsPatterns() {
        assertThat(alertsOf(engine(WEEDY), THISTLE, CLOVER, SOUTH, NORTH))
                .containsExactly(new Firing(
                        new Rule(
                                "JAR-01",
                                "Warns of weeds",
                                Stage.ALERTS,
                                Place.at("alerts/garden.drl", 2, 1),
                                List.of("Plot", "Weed"),
                                List.of("plotCode", "code", "height")),
                        List.of(NORTH, THISTLE),
                        new Finding("N", "weedy")));
    }

    @Test
    void whatIsAbsentIsNoFactOfTheExplanation() {
        List<Firing> firings = alertsOf(engine(CLEAN), NORTH, SOUTH, THISTLE);

        assertThat(firings).singleElement().satisfies(firing -> {
            assertThat(firing.facts()).containsExactly(SOUTH);
            assertThat(firing.conclusion()).isEqualTo(new Finding("S", "clean"));
        });
    }

    @Test
    void aRuleThatOnlyNeedsSomethingAbsentHasNoFacts() {
        RuleEngine engine = engine(rule("JAR-03 Misses any weed", "not Weed()", "Finding( \"all\", \"clean\" )"));

        assertThat(alertsOf(engine, NORTH)).singleElement().satisfies(firing -> assertThat(firing.facts())
                .isEmpty());
    }

    @Test
    void existsAsksOnceHoweverManyThereAre() {
        RuleEngine engine = engine(rule(
                "JAR-04 Sees weeds",
                "$p : Plot()\nexists Weed( plotCode == $p.code )",
                "Finding( $p.code(), \"weeds\" )"));

        assertThat(alertsOf(engine, NORTH, THISTLE, CLOVER))
                .singleElement()
                .satisfies(firing -> assertThat(firing.facts()).containsExactly(NORTH));
    }

    @Test
    void whatWasGatheredStandsForItself() {
        RuleEngine engine = engine(rule(
                "JAR-05 Counts weeds",
                "$p : Plot()\naccumulate( $w : Weed( plotCode == $p.code ); $all : collectList($w), $n : count($w); $n > 1 )",
                "Total( $p.code(), $all )"));

        assertThat(alertsOf(engine, NORTH, SOUTH, THISTLE, CLOVER))
                .singleElement()
                .satisfies(firing -> {
                    assertThat(firing.conclusion()).isEqualTo(new Total("N", 2));
                    assertThat(firing.facts()).startsWith(NORTH).contains(THISTLE, CLOVER, 2L);
                });
    }

    @Test
    void aConclusionCanBeMatchedByTheNextRuleAndBothAreTold() {
        RuleEngine engine = engine(WEEDY
                + rule(
                        "JAR-06 Doubts weedy plots",
                        "$f : Finding( what == \"weedy\", $code : plotCode )",
                        "Finding( $code, \"doubtful\", $f.value() + 1.5 )"));

        List<Firing> firings = alertsOf(engine, NORTH, THISTLE);

        assertThat(firings)
                .extracting(Firing::conclusion)
                .containsExactlyInAnyOrder(new Finding("N", "weedy"), new Finding("N", "doubtful", 1.5));
        assertThat(firings)
                .filteredOn(firing -> firing.rule().code().equals("JAR-06"))
                .flatExtracting(Firing::facts)
                .containsExactly(new Finding("N", "weedy"));
    }

    @Test
    void eachStageHasItsOwnRulesAndOneWithoutRulesConcludesNothing() {
        RuleEngine engine = Garden.compiler(cache)
                .compile(
                        "garden",
                        List.of(
                                alerts(WEEDY),
                                new RuleSource("agenda/talk.drl", Stage.AGENDA, Garden.IMPORTS + CLEAN)));

        assertThat(engine.rules()).extracting(Rule::code).containsExactly("JAR-01", "JAR-02");
        assertThat(alertsOf(engine, NORTH)).isEmpty();
        assertThat(engine.conclude(Stage.AGENDA, List.of(NORTH))).hasSize(1);
        assertThat(engine.conclude(Stage.INDICATORS, List.of(NORTH))).isEmpty();
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        RuleEngine engine = engine(WEEDY + CLEAN);
        var facts = new ArrayList<Object>();
        for (int i = 0; i < 40; i++) {
            facts.add(new Plot("P" + i, i));
            facts.add(new Weed("P" + i * 2, i % 7));
        }
        List<Firing> first = engine.conclude(Stage.ALERTS, facts);

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(engine.conclude(Stage.ALERTS, facts)).containsExactlyInAnyOrderElementsOf(first);
        }
        assertThat(first).hasSizeGreaterThan(20);
    }

    @Test
    void rulesThatConcludeWithoutEndAreStoppedWithTheNameOfTheRule() {
        RuleEngine engine =
                engine(rule("JAR-07 Never ends", "$f : Finding( $v : value )", "Finding( \"N\", \"more\", $v + 1 )"));

        assertThatThrownBy(() -> alertsOf(engine, new Finding("N", "first")))
                .isInstanceOf(RunawayRules.class)
                .hasMessageContainingAll("alerts/garden.drl:2:1", "JAR-07 Never ends", "1000");
    }

    @Test
    void rulesThatTakeTooLongAreStoppedWithTheNameOfTheLastRule() {
        RuleEngine engine = Garden.compiler(cache, new Limits(1_000_000_000, 1, Duration.ofNanos(1)))
                .compile(
                        "garden",
                        List.of(alerts(rule(
                                "JAR-07 Never ends",
                                "$f : Finding( $v : value )",
                                "Finding( \"N\", \"more\", $v + 1 )"))));

        assertThatThrownBy(() -> alertsOf(engine, new Finding("N", "first")))
                .isInstanceOf(RunawayRules.class)
                .hasMessageContaining("JAR-07 Never ends");
    }

    @Test
    void aRuleThatFailsWhileItConcludesIsNamed() {
        RuleEngine engine = engine(
                WEEDY + rule("JAR-08 Divides", "$w : Weed()", "Finding( $w.plotCode(), \"growth\", $w.growth() )"));

        assertThatThrownBy(() -> alertsOf(engine, NORTH, new Weed("N", 0)))
                .isInstanceOf(RunawayRules.class)
                .hasMessageContainingAll("JAR-08 Divides", "/ by zero");
    }

    @Test
    void aRuleThatFailsInItsConditionIsNamed() {
        RuleEngine engine = engine(
                WEEDY + rule("JAR-08 Divides", "$w : Weed( growth > 5 )", "Finding( $w.plotCode(), \"growth\" )"));

        assertThatThrownBy(() -> alertsOf(engine, NORTH, new Weed("N", 0)))
                .isInstanceOf(RunawayRules.class)
                .hasMessageContainingAll("JAR-08 Divides", "/ by zero");
    }

    @Test
    void itWorksInThreadsThatKnowNoLoaderAndInSeveralAtOnce() throws Exception {
        try (var threads = new Threads()) {
            var results = new ArrayList<Future<List<Firing>>>();
            for (ClassLoader loader : new ClassLoader[] {null, ClassLoader.getPlatformClassLoader()}) {
                for (int i = 0; i < 2; i++) {
                    int size = i;
                    results.add(threads.submit(loader, () -> {
                        RuleEngine engine = Garden.compiler(cache.resolve("own" + size + loader))
                                .compile("garden", List.of(alerts(WEEDY)));
                        return alertsOf(engine, NORTH, new Weed("N", 10 + size));
                    }));
                }
            }
            for (var result : results) {
                assertThat(result.get()).hasSize(1);
            }
        }
    }

    @Test
    void oneEngineServesSeveralThreadsWithoutMixingTheirFacts() throws Exception {
        RuleEngine engine = engine(WEEDY + CLEAN);
        try (var threads = new Threads()) {
            var results = new ArrayList<Future<List<Firing>>>();
            for (int run = 0; run < 8; run++) {
                String owner = "run" + run;
                var facts = new ArrayList<Object>();
                for (int i = 0; i < 500; i++) {
                    facts.add(new Plot(owner + "/" + i, i));
                    facts.add(new Weed(owner + "/" + i, 9));
                }
                results.add(threads.submit(null, () -> engine.conclude(Stage.ALERTS, facts)));
            }
            for (int run = 0; run < 8; run++) {
                String owner = "run" + run + "/";
                assertThat(results.get(run).get()).hasSize(500).allSatisfy(firing -> {
                    Finding conclusion = (Finding) firing.conclusion();
                    assertThat(conclusion.plotCode()).startsWith(owner);
                    assertThat(firing.facts()).contains(new Weed(conclusion.plotCode(), 9));
                });
            }
        }
    }

    private static final class Threads implements AutoCloseable {
        private final ExecutorService service = Executors.newFixedThreadPool(2);

        <T> Future<T> submit(ClassLoader loader, Callable<T> work) {
            return service.submit(() -> {
                Thread.currentThread().setContextClassLoader(loader);
                return work.call();
            });
        }

        @Override
        public void close() {
            service.shutdownNow();
        }
    }
}
