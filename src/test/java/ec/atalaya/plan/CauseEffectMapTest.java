package ec.atalaya.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ec.atalaya.document.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CauseEffectMapTest {

    @Test
    void ordersCausesBeforeEffectsAndEqualsByCode() {
        var map = new CauseEffectMap(Set.of("A", "B", "C", "D"), List.of(link("D", "B"), link("B", "A")));

        assertThat(map.causesFirst()).containsExactly("C", "D", "B", "A");
        assertThat(map.into("A")).extracting(CauseEffectLink::cause).containsExactly("B");
        assertThat(map.outOf("D")).extracting(CauseEffectLink::effect).containsExactly("B");
        assertThat(map.into("C")).isEmpty();
    }

    @Test
    void refusesCircles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CauseEffectMap(Set.of("A", "B"), List.of(link("A", "B"), link("B", "A"))))
                .withMessageContaining("[[A, B, A]]");
    }

    @Test
    void findsASelfLinkAndCirclesApartFromEachOther() {
        List<CauseEffectLink> links =
                List.of(link("A", "A"), link("B", "C"), link("C", "D"), link("D", "B"), link("D", "E"), link("F", "B"));

        assertThat(CauseEffectMap.circles(links)).containsExactly(List.of("A", "A"), List.of("B", "C", "D", "B"));
    }

    @Test
    void twoLinksBetweenTheSameObjectivesAreNoCircle() {
        assertThat(CauseEffectMap.circles(List.of(link("A", "B"), link("A", "B"))))
                .isEmpty();
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        List<String> codes = IntStream.range(0, 10_000)
                .mapToObj(i -> String.format("O%05d", 9_999 - i))
                .toList();
        List<CauseEffectLink> links = new ArrayList<>();
        for (int i = 1; i < codes.size(); i++) {
            links.add(link(codes.get(i - 1), codes.get(i)));
        }

        assertThat(new CauseEffectMap(codes, links).causesFirst()).isEqualTo(codes);

        links.add(link(codes.get(9_999), codes.get(0)));
        List<List<String>> circles = CauseEffectMap.circles(links);
        assertThat(circles).hasSize(1);
        assertThat(circles.get(0)).hasSize(10_001).startsWith("O00000").endsWith("O00000");
    }

    @Test
    void aLinkHoldsInPeriodsThatEndWhileItIsValid() {
        CauseEffectLink link = link("A", "B", LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31));

        assertThat(link.holdsIn(Period.parse("2017-Q4"))).isFalse();
        assertThat(link.holdsIn(Period.parse("2018-Q1"))).isTrue();
        assertThat(link.holdsIn(Period.parse("2019"))).isTrue();
        assertThat(link.holdsIn(Period.parse("2020-Q1"))).isFalse();
        assertThat(link("A", "B").holdsIn(Period.parse("1900"))).isTrue();
    }

    @Property
    void everyObjectiveComesAfterItsCauses(@ForAll("links") List<CauseEffectLink> any) {
        List<CauseEffectLink> forward = any.stream()
                .filter(link -> link.cause().compareTo(link.effect()) > 0)
                .toList();
        var map = new CauseEffectMap(codes(any), forward);

        assertThat(map.causesFirst()).containsExactlyInAnyOrderElementsOf(codes(any));
        assertThat(CauseEffectMap.circles(forward)).isEmpty();
        assertThat(forward).allSatisfy(link -> assertThat(map.causesFirst().indexOf(link.cause()))
                .isLessThan(map.causesFirst().indexOf(link.effect())));
    }

    @Property
    void circlesGoAlongLinksBackToTheirBeginningAndCutAllOfThem(@ForAll("links") List<CauseEffectLink> links) {
        Set<List<String>> ends = new HashSet<>();
        links.forEach(link -> ends.add(List.of(link.cause(), link.effect())));
        List<List<String>> circles = CauseEffectMap.circles(links);

        for (List<String> circle : circles) {
            assertThat(circle.get(0)).isEqualTo(circle.get(circle.size() - 1));
            assertThat(circle.subList(1, circle.size())).doesNotHaveDuplicates();
            for (int i = 1; i < circle.size(); i++) {
                assertThat(ends).contains(List.of(circle.get(i - 1), circle.get(i)));
            }
        }
        List<CauseEffectLink> cut = links.stream()
                .filter(link -> circles.stream().noneMatch(circle -> circle.contains(link.cause())))
                .toList();
        assertThat(new CauseEffectMap(codes(links), cut).causesFirst()).hasSameSizeAs(codes(links));
    }

    @Property
    void aMapIsRefusedExactlyWhereACircleIsFound(@ForAll("links") List<CauseEffectLink> links) {
        boolean refused = false;
        try {
            new CauseEffectMap(codes(links), links);
        } catch (IllegalArgumentException circle) {
            refused = true;
        }

        assertThat(refused).isEqualTo(!CauseEffectMap.circles(links).isEmpty());
    }

    @Provide
    Arbitrary<List<CauseEffectLink>> links() {
        Arbitrary<String> codes = Arbitraries.integers().between(1, 9).map(i -> "O" + i);
        return net.jqwik.api.Combinators.combine(codes, codes)
                .as(CauseEffectMapTest::link)
                .list()
                .ofMaxSize(14);
    }

    private static Set<String> codes(List<CauseEffectLink> links) {
        Set<String> codes = new TreeSet<>();
        links.forEach(link -> {
            codes.add(link.cause());
            codes.add(link.effect());
        });
        return codes;
    }

    private static CauseEffectLink link(String cause, String effect) {
        return link(cause, effect, null, null);
    }

    private static CauseEffectLink link(String cause, String effect, LocalDate from, LocalDate to) {
        return new CauseEffectLink(
                cause, effect, CauseEffectLink.Sign.PLUS, 1, 0, 1, "", from, to, "", Place.at("links.csv", 2, 0));
    }
}
