package io.parley.messaging.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.LongConsumer;

/** Counts and hashes what is read through it, and ends with the first byte too many. For one thread. */
final class MeteredStream extends FilterInputStream {
    private final MessageDigest digest = sha256();
    private final long limit;
    private final LongConsumer progress;
    private long count;

    MeteredStream(InputStream in, long limit, LongConsumer progress) {
        super(in);
        this.limit = limit;
        this.progress = progress;
    }

    /** There is more than may be. */
    static final class TooManyBytes extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, limit - count + 1);
        int read = in.read(buffer, offset, wanted);
        if (read > 0) {
            count += read;
            if (count > limit) {
                throw new TooManyBytes();
            }
            digest.update(buffer, offset, read);
            progress.accept(count);
        }
        return read;
    }

    @Override
    public long skip(long bytes) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long count() {
        return count;
    }

    byte[] digest() {
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
