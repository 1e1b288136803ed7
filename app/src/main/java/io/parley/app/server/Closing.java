package io.parley.app.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, the last first, whatever fails on the way. */
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private record Open(String name, AutoCloseable what) {}

    private final Deque<Open> open = new ArrayDeque<>();

    <T extends AutoCloseable> T keep(String name, T what) {
        open.push(new Open(name, what));
        return what;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            Open next = open.pop();
            try {
                next.what().close();
            } catch (Exception e) {
                LOG.error("could not close what={}", next.name(), e);
            }
        }
    }
}
