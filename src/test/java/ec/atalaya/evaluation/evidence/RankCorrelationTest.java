package ec.atalaya.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    @Test
    void few_pairs_are_tried_in_every_order() {
        RankCorrelation rising = of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 4, 9, 16, 25});
        assertThat(rising.coefficient()).isEqualTo(1);
        assertThat(rising.p()).isEqualTo(2 / 120.0, within(1e-10));
        RankCorrelation falling = of(new double[] {1, 2, 3, 4, 5}, new double[] {9, 7, 5, 3, 1});
        assertThat(falling).isEqualTo(new RankCorrelation(-1, rising.p()));
    }

    /** By hand: mean ranks 1.5 1.5 3 and 1 2.5 2.5; each of the six orders is as far from 0, or farther. */
    @Test
    void ties_share_their_rank_and_orders_that_tie_count() {
        assertThat(of(new double[] {7, 7, 8}, new double[] {1, 2, 2})).isEqualTo(new RankCorrelation(0.5, 1));
    }

    /** Of all 3,628,800 orders of the second series 63.2 % give a coefficient as far from 0. */
    @Test
    void drawn_orders_come_close_to_what_all_orders_would_tell() {
        RankCorrelation told = of(
                new double[] {106, 100, 86, 101, 99, 103, 97, 113, 112, 110},
                new double[] {7, 27, 2, 50, 28, 29, 20, 12, 6, 17});
        assertThat(told.coefficient()).isEqualTo(-29 / 165.0, within(1e-10));
        assertThat(told.p()).isEqualTo(0.6321417549, within(0.04));
    }

    @Test
    void chance_is_never_told_to_be_impossible_and_the_same_pairs_always_come_out_the_same() {
        double[] rising = IntStream.range(0, 40).asDoubleStream().toArray();
        assertThat(of(rising, rising).p()).isEqualTo(1 / 5000.0);
        double[] wavy = IntStream.range(0, 40).mapToDouble(Math::sin).toArray();
        assertThat(of(rising, wavy)).isEqualTo(of(rising.clone(), wavy.clone()));
        assertThat(of(rising, wavy).p()).isGreaterThan(0.05);
    }

    private static RankCorrelation of(double[] some, double[] others) {
        return RankCorrelation.of(some, others);
    }
}
