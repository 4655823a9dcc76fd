package ec.atalaya.drawing;

import java.util.List;

/**
 * The minutes of a meeting, section by section.
 *
 * @param slots in their order
 * @param available the minutes that the meeting lasts
 * @param label what it tells
 */
public record LedgerBar(List<Slot> slots, int available, String label) {

    private static final double WIDTH = 264;
    private static final double HEIGHT = 34;
    private static final double TOP = 2;
    private static final double BAR = 16;
    private static final double GAP = 1.5;
    private static final double SIZE = 11.5;

    /**
     * The minutes of one section.
     *
     * @param name short, such as its number
     * @param inDepth whether it is what the meeting is for
     */
    public record Slot(String name, int minutes, boolean inDepth) {}

    public LedgerBar {
        slots = slots.stream().filter(slot -> slot.minutes() > 0).toList();
    }

    public Svg draw() {
        var svg = new SvgWriter("ledger", WIDTH, HEIGHT).label(label);
        int planned = slots.stream().mapToInt(Slot::minutes).sum();
        double minute = WIDTH / Math.max(1, Math.max(planned, available));
        double x = 0;
        for (Slot slot : slots) {
            double width = slot.minutes() * minute;
            Style block =
                    slot.inDepth() ? Style.filled("slot in-depth", Token.ACCENT) : Style.filled("slot", Token.LINE2);
            svg.rect(x, TOP, Math.max(0.5, width - GAP), BAR, 1, block);
            if (Typeface.REGULAR.width(slot.name(), SIZE) < width) {
                Style name = Style.text("slot-name", SIZE, Token.INK2).anchored("middle");
                svg.text(x + (width - GAP) / 2, HEIGHT - 3, slot.name(), name);
            }
            x += width;
        }
        if (planned < available) {
            Style free = Style.line("free", Token.LINE2, 1).dashed("3 2");
            svg.rect(x + 0.5, TOP + 0.5, WIDTH - x - 1, BAR - 1, 1, free);
        } else if (planned > available) {
            double end = available * minute;
            svg.line(end, 0, end, TOP + BAR + 3, Style.line("end", Token.INK, 2));
        }
        return svg.finish();
    }
}
