package io.parley.app.host;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A stream that has to be read in a given time; then it is closed, and whoever waits for more gets an exception. */
final class TimedStream extends FilterInputStream {
    private final CompletableFuture<Void> watch;
    private volatile boolean late;

    TimedStream(InputStream stream, Duration within) {
        super(stream);
        this.watch = CompletableFuture.runAsync(
                this::end, CompletableFuture.delayedExecutor(within.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void end() {
        late = true;
        try {
            in.close();
        } catch (IOException broken) {
            // It is over either way.
        }
    }

    @Override
    public int read() throws IOException {
        return inTime(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return inTime(super.read(into, offset, length));
    }

    /** What ends because it was closed has not ended. */
    private int inTime(int read) throws IOException {
        if (late) {
            throw new IOException("the transfer took too long");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
