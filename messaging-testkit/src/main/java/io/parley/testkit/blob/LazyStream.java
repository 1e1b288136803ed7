package io.parley.testkit.blob;

import java.io.IOException;
import java.io.InputStream;

/** A content of any size that exists only while it is read: each byte follows from its place. For one thread. */
public final class LazyStream extends InputStream {
    /** What a broken stream throws. */
    public static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final long size;
    private final boolean breaks;
    private long given;

    public LazyStream(long size) {
        this(size, false);
    }

    private LazyStream(long size, boolean breaks) {
        this.size = size;
        this.breaks = breaks;
    }

    /** The same, ending in {@link Broken}. */
    public LazyStream breakingAtTheEnd() {
        return new LazyStream(size, true);
    }

    /** How many bytes were read so far. */
    public long given() {
        return given;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (given == size) {
            if (breaks) {
                throw new Broken();
            }
            return -1;
        }
        int read = (int) Math.min(length, size - given);
        for (int i = 0; i < read; i++) {
            buffer[offset + i] = at(given + i);
        }
        given += read;
        return read;
    }

    /** Whether the stream gives exactly these bytes of a lazy content and then ends. */
    public static boolean isSame(InputStream content, long offset, long length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long at = offset;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] != at(at + i)) {
                    return false;
                }
            }
            at += read;
        }
        return at == offset + length;
    }

    private static byte at(long place) {
        return (byte) (place * 31 + (place >>> 8) * 17 + (place >>> 16));
    }
}
