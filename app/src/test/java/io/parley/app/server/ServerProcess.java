package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The server in a process of its own, as people run it, so that it can be killed. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once the server answers. */
    static ServerProcess start(Map<String, String> environment, Path log) {
        int port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve");
        builder.environment().putAll(new HashMap<>(environment));
        builder.environment().put("PORT", Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            var server = new ServerProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
            server.await(server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    /** Waits until something holds, while the server lives. */
    void await(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            assertThat(endsWithin(200)).as("the server ended").isFalse();
        }
    }

    /** As {@code kill -9}: nothing of the process runs any more, not even its shutdown hooks. */
    void kill() {
        process.destroyForcibly();
        assertThat(endsWithin(PATIENCE.toMillis())).isTrue();
    }

    /** As {@code kill}: it may stop in peace. */
    @Override
    public void close() {
        process.destroy();
        assertThat(endsWithin(PATIENCE.toMillis())).isTrue();
    }

    private boolean answers() {
        try {
            return new Rest(address, "").get("/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
