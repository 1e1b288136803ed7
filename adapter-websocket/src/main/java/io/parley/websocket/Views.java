package io.parley.websocket;

import io.parley.messaging.id.ConversationId;
import java.util.LinkedHashSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Which conversations a socket looks at: of these alone it hears who types, or of all until it names one. Thread-safe. */
final class Views {
    static final int MOST = 100;

    private final Lock lock = new ReentrantLock();
    private final LinkedHashSet<ConversationId> viewed = new LinkedHashSet<>();
    private boolean everything = true;

    /** Looks at one more; the one named longest ago is forgotten when there are too many. */
    void open(ConversationId conversation) {
        lock.lock();
        try {
            everything = false;
            viewed.addLast(conversation);
            if (viewed.size() > MOST) {
                viewed.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    void close(ConversationId conversation) {
        lock.lock();
        try {
            viewed.remove(conversation);
        } finally {
            lock.unlock();
        }
    }

    boolean include(ConversationId conversation) {
        lock.lock();
        try {
            return everything || viewed.contains(conversation);
        } finally {
            lock.unlock();
        }
    }
}
