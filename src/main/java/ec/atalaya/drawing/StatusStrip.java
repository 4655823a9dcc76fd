package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Since when: one block a period, tall for good, and one label over equal neighbours.
 *
 * @param blocks in the order of time
 * @param words how a label over neighbours reads
 * @param label what the strip tells as a whole
 */
public record StatusStrip(List<Block> blocks, RunWords words, String label) {

    private static final double WIDTH = 880;
    private static final double TALLEST = 34;
    private static final double GAP = 4;
    private static final double SIZE = 12.5;
    private static final double LANE = 16;
    private static final double LINE = 14;

    /**
     * One period.
     *
     * @param period as it is shown
     * @param statusWord the word for its status
     * @param value its score as it is shown, or a dash
     * @param current whether the page is about this period
     */
    public record Block(String period, Tone tone, String statusWord, String value, boolean current) {}

    /** Puts a status and its number of periods into words: "Con problemas · 4 períodos". */
    @FunctionalInterface
    public interface RunWords {
        String of(String statusWord, int periods);
    }

    /** Equal neighbours and the words over them. */
    private record Run(int first, String words, int lane) {}

    public StatusStrip {
        blocks = List.copyOf(blocks);
    }

    public Svg draw() {
        List<Run> runs = runs();
        int lanes = runs.stream().mapToInt(Run::lane).max().orElse(0) + 1;
        double top = lanes * LANE + 6;
        var svg = new SvgWriter("strip", WIDTH, top + TALLEST + 2 * LINE + 6).label(label);
        runs.stream().filter(run -> run.lane() > 0).forEach(run -> drawStem(svg, run, lanes, top));
        runs.forEach(run -> drawLabel(svg, run, lanes));
        for (int block = 0; block < blocks.size(); block++) {
            drawBlock(svg, blocks.get(block), left(block), top);
        }
        drawPeriods(svg, top + TALLEST + LINE);
        return svg.finish();
    }

    private double pitch() {
        return (WIDTH - 2) / Math.max(1, blocks.size());
    }

    private double gap() {
        return Math.min(GAP, pitch() / 5);
    }

    private double left(int block) {
        return 1 + block * pitch();
    }

    /** From the last to the first: a label stands on the lowest lane on which it meets none of the later ones. */
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int last = blocks.size() - 1; last >= 0; ) {
            Block block = blocks.get(last);
            int first = last;
            while (first > 0 && blocks.get(first - 1).statusWord().equals(block.statusWord())) {
                first--;
            }
            String told = words.of(block.statusWord(), last - first + 1);
            runs.add(0, new Run(first, told, laneOver(runs, first, told)));
            last = first - 1;
        }
        return runs;
    }

    private int laneOver(List<Run> later, int first, String told) {
        double width = Typeface.BOLD.width(told, SIZE);
        double end = labelLeft(first, width) + width + 8;
        List<Integer> taken = later.stream()
                .filter(run -> labelLeft(run.first(), Typeface.BOLD.width(run.words(), SIZE)) < end)
                .map(Run::lane)
                .toList();
        int lane = 0;
        while (taken.contains(lane)) {
            lane++;
        }
        return lane;
    }

    private double labelLeft(int first, double width) {
        return Math.max(0, Math.min(left(first), WIDTH - width));
    }

    private void drawStem(SvgWriter svg, Run run, int lanes, double top) {
        double stem = left(run.first()) + 0.5;
        Style thin = Style.line("stem", Token.LINE2, 1);
        svg.line(stem, (lanes - run.lane()) * LANE, stem, top + TALLEST, thin);
    }

    /** On a ground of its own: in a restless strip, stems of other labels pass behind it. */
    private void drawLabel(SvgWriter svg, Run run, int lanes) {
        double width = Typeface.BOLD.width(run.words(), SIZE);
        double x = labelLeft(run.first(), width);
        double y = (lanes - run.lane()) * LANE - 3;
        svg.rect(x, y - 11, width, LANE - 2, 0, Style.filled("ground", Token.SURFACE));
        svg.text(x, y, run.words(), Style.text("run", SIZE, Token.INK).bold());
    }

    private void drawBlock(SvgWriter svg, Block block, double x, double top) {
        double height = height(block.tone());
        Style style = Style.filled("block " + Mark.classOf(block.tone()), Token.fill(block.tone()))
                .stroke(Token.edge(block.tone()), 1)
                .dashed(block.tone() == Tone.NONE ? "3 2" : null);
        svg.rect(x + 0.5, top + TALLEST - height, pitch() - gap() - 1, height, 2, style);
    }

    private static double height(Tone tone) {
        return switch (tone) {
            case AHEAD -> TALLEST;
            case MET, NONE -> 30;
            case SHORT -> 20;
            case OFF -> 10;
            case CRITICAL -> 5;
        };
    }

    /** Writes as many periods as there is room for, the current one always. */
    private void drawPeriods(SvgWriter svg, double y) {
        double widest = blocks.stream()
                .mapToDouble(block -> Math.max(
                        Typeface.BOLD.width(block.period(), SIZE), Typeface.REGULAR.width(block.value(), SIZE)))
                .max()
                .orElse(0);
        int every = (int) Math.ceil((widest + 6) / pitch());
        int anchor = currentBlock();
        for (int block = 0; block < blocks.size(); block++) {
            if ((anchor - block) % every == 0) {
                drawPeriod(svg, blocks.get(block), block, y, widest / 2);
            }
        }
    }

    private int currentBlock() {
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block).current()) {
                return block;
            }
        }
        return blocks.size() - 1;
    }

    private void drawPeriod(SvgWriter svg, Block block, int index, double y, double half) {
        double middle = left(index) + (pitch() - gap()) / 2;
        double x = Math.max(half, Math.min(middle, WIDTH - half));
        Style style = Style.text(
                        block.current() ? "period current" : "period", SIZE, block.current() ? Token.INK : Token.INK2)
                .anchored("middle");
        svg.text(x, y, block.period(), block.current() ? style.bold() : style);
        svg.text(
                x,
                y + LINE,
                block.value(),
                Style.text("value", SIZE, Token.INK2).anchored("middle"));
    }
}
