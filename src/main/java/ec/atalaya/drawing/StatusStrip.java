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
    private record Run(int first, Tone tone, String words, int lane) {}

    public StatusStrip {
        blocks = List.copyOf(blocks);
    }

    public Svg draw() {
        List<Run> runs = runs();
        int lanes = runs.stream().mapToInt(Run::lane).max().orElse(0) + 1;
        double top = lanes * LANE + 6;
        var svg = new SvgWriter("strip", WIDTH, top + TALLEST + 2 * LINE + 6).label(label);
        for (Run run : runs) {
            drawLabel(svg, run, lanes, top);
        }
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

    /** Labels that would meet stand on several lanes, the later one higher. */
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (int first = 0; first < blocks.size(); ) {
            Block block = blocks.get(first);
            int next = first + 1;
            while (next < blocks.size() && blocks.get(next).statusWord().equals(block.statusWord())) {
                next++;
            }
            String words = this.words.of(block.statusWord(), next - first);
            double width = Typeface.BOLD.width(words, SIZE);
            double x = labelLeft(first, width);
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > x) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(0.0);
            }
            ends.set(lane, x + width + 8);
            runs.add(new Run(first, block.tone(), words, lane));
            first = next;
        }
        return runs;
    }

    private double labelLeft(int first, double width) {
        return Math.max(0, Math.min(left(first), WIDTH - width));
    }

    private void drawLabel(SvgWriter svg, Run run, int lanes, double top) {
        double x = labelLeft(run.first(), Typeface.BOLD.width(run.words(), SIZE));
        double y = (lanes - run.lane()) * LANE - 3;
        if (run.lane() > 0) {
            double stem = left(run.first()) + 0.5;
            svg.line(stem, y + 3, stem, top + TALLEST, Style.line("stem", Token.LINE2, 1));
        }
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
