package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Maps of any shape: crowded cells, empty ones, links up, down and sideways, objectives without a perspective. */
final class RandomMaps {

    private static final List<String> NAMES = List.of(
            "Reducir la violencia letal",
            "Ampliar el cuidado diario de la primera infancia",
            "Otorrinolaringológicamente impronunciableycontodasusletras",
            "Agua");

    private RandomMaps() {}

    static MapPicture of(long seed, int objectives, int links) {
        var random = new Random(seed);
        int rows = random.nextInt(5);
        int columns = 1 + random.nextInt(7);
        List<MapNode> nodes = IntStream.range(0, objectives)
                .mapToObj(number -> node(number, rows, columns, random))
                .toList();
        return new MapPicture(
                IntStream.range(0, rows)
                        .mapToObj(row -> new MapRow("R" + row, "Perspectiva número " + row))
                        .toList(),
                IntStream.range(0, columns)
                        .mapToObj(column -> new MapColumn("C" + column, "Eje " + column, Tone.MET, "90,0 % · Cumple"))
                        .toList(),
                nodes,
                links(links, objectives, random),
                new MapWords("Mapa", "Un mapa cualquiera", "Sin perspectiva", "expuesto"));
    }

    private static MapNode node(int number, int rows, int columns, Random random) {
        double exposure = random.nextDouble();
        return new MapNode(
                "O" + number,
                NAMES.get(random.nextInt(NAMES.size())),
                rows == 0 || random.nextInt(12) == 0 ? null : "R" + random.nextInt(rows),
                "C" + random.nextInt(columns),
                Tone.values()[random.nextInt(Tone.values().length)],
                "Palabra",
                "70,0 %",
                exposure,
                exposure < 0.3 ? "" : "0,30",
                "?objetivo=O" + number);
    }

    /** Never in a circle: causes come before their effects. */
    private static List<MapLink> links(int wanted, int objectives, Random random) {
        List<MapLink> links = new ArrayList<>();
        if (objectives < 2) {
            return links;
        }
        for (int link = 0; link < wanted; link++) {
            int effect = 1 + random.nextInt(objectives - 1);
            int cause = random.nextInt(effect);
            links.add(link("O" + cause, "O" + effect, link, random));
        }
        return links;
    }

    private static MapLink link(String cause, String effect, int number, Random random) {
        var flow = MapLink.Flow.values()[random.nextInt(3)];
        double amount = flow == MapLink.Flow.IDLE ? 0 : random.nextDouble() * random.nextDouble();
        String told = "Relación " + number;
        return new MapLink(cause, effect, "+", 0.5, 1, flow, amount, MapLink.Evidence.UNTESTED, told);
    }
}
