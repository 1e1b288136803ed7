package io.parley.testkit.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** A real Redis that can be ended and come back at the same place, with nothing of what it knew. */
public final class RedisProcess implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final int port = freePort();
    private RedisServer server = begin();

    /** As {@code redis://localhost:6379}. */
    public String address() {
        return "redis://localhost:" + port;
    }

    /** It is gone, and forgets everything. */
    public void end() {
        try {
            server.stop();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void comeBack() {
        server = begin();
    }

    private RedisServer begin() {
        try {
            var begun = RedisServer.newRedisServer()
                    .port(port)
                    .bind(LOOPBACK)
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
            begun.start();
            return begun;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        end();
    }
}
