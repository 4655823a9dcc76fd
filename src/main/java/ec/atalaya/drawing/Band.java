package ec.atalaya.drawing;

/**
 * A perspective's share of the map's rows.
 *
 * @param name empty where the plan has no perspectives
 * @param first its first row on the grid
 * @param last its last row
 */
record Band(String name, int first, int last) {

    int rows() {
        return last - first + 1;
    }
}
