package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.console.Board.Cell;
import ec.atalaya.console.Board.Line;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Objective;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoardAssemblyTest {

    private static Board board(EvaluatedEvidence evidence) {
        List<ResultRow> rows = Stream.of(Kind.values())
                .flatMap(level -> evidence.all(level).stream())
                .map(StoredResult::row)
                .toList();
        return new BoardAssembly(evidence.view(Wordings.ECUADOR), new PeriodRows(rows), PeriodRows.NONE, Map.of())
                .board(List.of());
    }

    private static List<Tile> tiles(Board board) {
        return board.rows().stream()
                .map(Line::cells)
                .flatMap(List::stream)
                .map(Cell::tiles)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void axes_stand_side_by_side_over_their_objectives_by_perspective() {
        Board board = board(EvaluatedEvidence.SHIPPED);

        assertThat(board.turned()).isFalse();
        assertThat(board.columns())
                .extracting(Board.Standing::name)
                .isEqualTo(EvaluatedEvidence.SHIPPED.plan().axes().stream()
                        .map(Axis::name)
                        .toList());
        assertThat(board.rows()).hasSize(3);
    }

    @Test
    void more_axes_than_can_stand_side_by_side_become_rows_and_no_objective_is_lost() {
        EvaluatedEvidence goals = EvaluatedEvidence.abroad("cif-ca", "open-sdg", "2026");
        Board board = board(goals);

        assertThat(board.turned()).isTrue();
        assertThat(board.columns()).extracting(Board.Standing::name).containsExactly("Todos los objetivos");
        assertThat(board.rows()).hasSize(17).allMatch(row -> row.cells().size() == 1);
        assertThat(tiles(board))
                .extracting(Tile::objective)
                .containsExactlyInAnyOrderElementsOf(goals.plan().objectives());
    }

    @Test
    void what_rules_give_a_status_without_a_score_is_not_called_unassessed() {
        Board board = board(EvaluatedEvidence.abroad("dns-de", "tiempo-de", "2018"));

        assertThat(tiles(board))
                .filteredOn(tile -> tile.objective().code().equals("9.1.a"))
                .singleElement()
                .satisfies(tile -> assertThat(tile.score()).isEqualTo("sin puntaje"));
        assertThat(tiles(board))
                .extracting(Tile::objective)
                .extracting(Objective::code)
                .hasSize(8);
    }
}
