package ec.atalaya.drawing.routing;

import java.util.List;

/**
 * A link while its course is being found. Channel r lies above row r; a link leaves its cause into one channel, climbs
 * along a corridor where it has to, and reaches its effect from another.
 */
final class Wire {

    /** Along what a link passes the rows between its two channels. */
    enum Corridor {
        /** Both channels are the same. */
        NONE,
        /** Straight on from the cause, whose column is free. */
        CAUSE_COLUMN,
        /** Straight to the effect, whose column is free. */
        EFFECT_COLUMN,
        /** Between two columns. */
        GUTTER
    }

    final int index;
    final Link link;
    final Cell from;
    final Cell to;
    final boolean leavesTop;
    final boolean entersTop;
    final int firstChannel;
    final int lastChannel;

    Corridor corridor = Corridor.NONE;
    int gutter;
    double corridorX;
    double portFrom;
    double portTo;
    List<Run> runs = List.of();

    Wire(int index, Link link, Cell from, Cell to) {
        this.index = index;
        this.link = link;
        this.from = from;
        this.to = to;
        this.leavesTop = from.row() >= to.row();
        this.entersTop = from.row() <= to.row();
        this.firstChannel = leavesTop ? from.row() : from.row() + 1;
        this.lastChannel = entersTop ? to.row() : to.row() + 1;
    }

    boolean climbs() {
        return firstChannel > lastChannel;
    }

    boolean staysInOneChannel() {
        return firstChannel == lastChannel;
    }

    int upperChannel() {
        return Math.min(firstChannel, lastChannel);
    }

    int lowerChannel() {
        return Math.max(firstChannel, lastChannel);
    }

    /** Settles where it crosses its channels, once ports and corridor are known. */
    void layRuns() {
        if (staysInOneChannel()) {
            runs = List.of(new Run(this, firstChannel, portFrom, portTo, leavesTop, entersTop));
            return;
        }
        corridorX = switch (corridor) {
            case CAUSE_COLUMN -> portFrom;
            case EFFECT_COLUMN -> portTo;
            case GUTTER, NONE -> corridorX;
        };
        runs = List.of(
                new Run(this, firstChannel, portFrom, corridorX, leavesTop, !climbs()),
                new Run(this, lastChannel, corridorX, portTo, climbs(), entersTop));
    }
}
