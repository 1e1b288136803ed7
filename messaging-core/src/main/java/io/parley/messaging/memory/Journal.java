package io.parley.messaging.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to undo what the running transaction has done so far. */
final class Journal {
    private final Deque<Runnable> undo = new ArrayDeque<>();

    void add(Runnable step) {
        undo.push(step);
    }

    boolean isEmpty() {
        return undo.isEmpty();
    }

    void commit() {
        undo.clear();
    }

    void rollback() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
