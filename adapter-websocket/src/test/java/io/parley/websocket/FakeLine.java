package io.parley.websocket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A line whose messages arrive when a test says so. */
final class FakeLine implements Line {
    private final List<String> sent = new ArrayList<>();
    private final ArrayDeque<Consumer<Boolean>> inFlight = new ArrayDeque<>();
    private final List<CloseReason> closed = new ArrayList<>();
    private boolean cut;

    @Override
    public synchronized void send(String text, Consumer<Boolean> written) {
        sent.add(text);
        inFlight.add(written);
    }

    @Override
    public synchronized void close(CloseReason reason) {
        closed.add(reason);
    }

    @Override
    public synchronized void cut() {
        cut = true;
    }

    void finishOne(boolean successfully) {
        Consumer<Boolean> written;
        synchronized (this) {
            written = inFlight.remove();
        }
        written.accept(successfully);
    }

    void finishAll() {
        while (inFlight() > 0) {
            finishOne(true);
        }
    }

    synchronized int inFlight() {
        return inFlight.size();
    }

    synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    synchronized List<CloseReason> closed() {
        return List.copyOf(closed);
    }

    synchronized boolean isCut() {
        return cut;
    }
}
