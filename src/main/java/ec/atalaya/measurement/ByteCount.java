package ec.atalaya.measurement;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of a file was read. */
final class ByteCount {

    private final long size;
    private long read;
    private boolean watching;

    ByteCount(Path file) {
        try {
            this.size = Math.max(1, Files.size(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** From 0 to 1; NaN where the file is not read through this. */
    double share() {
        return watching ? Math.min(1, (double) read / size) : Double.NaN;
    }

    InputStream watching(InputStream in) {
        watching = true;
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                read += one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                read += Math.max(0, count);
                return count;
            }
        };
    }
}
