package io.parley.http;

import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * What a server runs on: a few threads watch the connections, and each request or frame has a virtual one, which may wait for the
 * database as long as it has to. Were those who watch virtual too, every wake-up would go through one more thread.
 */
public final class ServerThreads {
    static final int MOST_WATCHING = 32;

    private ServerThreads() {}

    /** A pool for one server, which starts and stops it. */
    public static ThreadPool pool() {
        var pool = new QueuedThreadPool(MOST_WATCHING);
        pool.setName("parley-web");
        pool.setVirtualThreadsExecutor(
                task -> Thread.ofVirtual().name("parley-request").start(task));
        return pool;
    }
}
