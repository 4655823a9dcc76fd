package ec.atalaya.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads along with the CSV reader and notes where quotation marks go wrong. That reader takes the rest of a file that
 * was cut inside a quoted cell for one long cell, and tells other mistakes without their place.
 */
final class QuoteWatch extends FilterReader {

    private enum State {
        BEFORE_CELL,
        BARE,
        QUOTED,
        AFTER_QUOTE
    }

    /** A cell: the line on which its row begins, and its number in the row. */
    record Spot(int line, int cell) {}

    private final char separator;
    private State state = State.BEFORE_CELL;
    private int line = 1;
    private int rowLine = 1;
    private int cell = 1;
    private boolean afterReturn;
    private boolean ended;
    private @Nullable Spot textAfterQuote;

    QuoteWatch(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c < 0) {
            ended = true;
        } else {
            see((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        ended |= count < 0;
        for (int i = 0; i < count; i++) {
            see(buffer[offset + i]);
        }
        return count;
    }

    /** The cell that was still open when the document ended; null while it goes on, and where all are closed. */
    @Nullable
    Spot unclosed() {
        return ended && state == State.QUOTED ? new Spot(rowLine, cell) : null;
    }

    /** Whether the document has ended in the row that begins on this line, without a line break after it. */
    boolean endsWithin(int row) {
        return ended && rowLine == row;
    }

    /** The first cell that goes on after its closing quotation mark; null where none does. */
    @Nullable
    Spot textAfterQuote() {
        return textAfterQuote;
    }

    private void see(char c) {
        boolean breaks = c == '\n' ? !afterReturn : c == '\r';
        afterReturn = c == '\r';
        if (breaks) {
            line++;
        }
        if (state == State.QUOTED) {
            state = c == '"' ? State.AFTER_QUOTE : State.QUOTED;
        } else if (c == separator) {
            cell++;
            state = State.BEFORE_CELL;
        } else if (c == '\n' || c == '\r') {
            rowLine = line;
            cell = 1;
            state = State.BEFORE_CELL;
        } else if (c == '"') {
            state = state == State.BARE ? State.BARE : State.QUOTED;
        } else {
            if (state == State.AFTER_QUOTE && textAfterQuote == null) {
                textAfterQuote = new Spot(rowLine, cell);
            }
            state = State.BARE;
        }
    }
}
