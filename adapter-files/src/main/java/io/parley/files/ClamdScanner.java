package io.parley.files;

import io.parley.messaging.port.Content;
import io.parley.messaging.port.VirusScanner;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a clamd by its INSTREAM command: the content goes to it in chunks, a word comes back. Thread-safe. */
public final class ClamdScanner implements VirusScanner {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final ClamdAddress address;
    private final Duration patience;

    /**
     * @param patience how long a scan may take in all, connecting included
     */
    public ClamdScanner(ClamdAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public Verdict scan(Content content) {
        try (SocketChannel channel = open()) {
            var alarm = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
            // A channel that is closed ends whatever waits for it.
            CompletableFuture<Void> late = CompletableFuture.runAsync(() -> close(channel), alarm);
            try {
                return verdict(ask(channel, content));
            } finally {
                late.cancel(false);
            }
        } catch (IOException | RuntimeException e) {
            return new Verdict.Unavailable(
                    "clamd cannot be asked: " + e.getClass().getSimpleName());
        }
    }

    private SocketChannel open() throws IOException {
        return switch (address) {
            case ClamdAddress.OnNetwork ignored -> SocketChannel.open();
            case ClamdAddress.OnThisMachine ignored -> SocketChannel.open(StandardProtocolFamily.UNIX);
        };
    }

    private String ask(SocketChannel channel, Content content) throws IOException {
        channel.connect(address.resolve());
        write(channel, ByteBuffer.wrap(COMMAND));
        try (InputStream in = content.open()) {
            var chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK);
            for (int read = in.read(chunk.array(), Integer.BYTES, CHUNK);
                    read >= 0;
                    read = in.read(chunk.array(), Integer.BYTES, CHUNK)) {
                if (read > 0) {
                    write(channel, chunk.clear().putInt(0, read).limit(Integer.BYTES + read));
                }
            }
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES));
        return answer(channel);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Verdict verdict(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Verdict.Infected(found.group(1));
        }
        // Everything that is not plainly good is no verdict, as a limit that was exceeded.
        return answer.equals("stream: OK") ? new Verdict.Clean() : new Verdict.Unavailable("clamd did not scan it");
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }
}
