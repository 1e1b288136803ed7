package io.parley.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An HTTP server on a free port of this machine that can also end badly: hang, reset, close. */
public final class FaultyServer implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private FaultyServer(ServerSocket listener) {
        this.listener = listener;
    }

    /** Takes a port, a free one when it is 0, and lets callers wait until {@link #serve} is called. */
    public static FaultyServer listen(int port) {
        try {
            return new FaultyServer(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Answers on a free port, with what the handler says. */
    public static FaultyServer start(Function<HttpCall, Ending> handler) {
        var server = listen(0);
        server.serve(handler);
        return server;
    }

    /** Answers from now on. */
    public void serve(Function<HttpCall, Ending> handler) {
        threads.execute(() -> acceptAll(handler));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Ends every connection, also those that hang, and returns once no thread is left. */
    @Override
    public void close() {
        closing.countDown();
        closeQuietly(listener);
        connections.forEach(FaultyServer::closeQuietly);
        threads.close();
    }

    private void acceptAll(Function<HttpCall, Ending> handler) {
        try {
            while (!listener.isClosed()) {
                serveOnItsOwnThread(listener.accept(), handler);
            }
        } catch (IOException closed) {
            closing.countDown();
        }
    }

    private void serveOnItsOwnThread(Socket socket, Function<HttpCall, Ending> handler) {
        try {
            threads.execute(() -> serve(socket, handler));
        } catch (RejectedExecutionException closingAlready) {
            closeQuietly(socket);
        }
    }

    private void serve(Socket socket, Function<HttpCall, Ending> handler) {
        connections.add(socket);
        try (socket) {
            var connection = new HttpConnection(socket);
            var open = closing.getCount() > 0;
            while (open) {
                var call = connection.next();
                open = call.isPresent() && end(connection, handler.apply(call.get()));
            }
        } catch (IOException | InterruptedException gone) {
            // The caller left or we are closing: a fake has nobody to tell.
            closeQuietly(socket);
        } finally {
            connections.remove(socket);
        }
    }

    /** Whether the connection may carry another request. */
    private boolean end(HttpConnection connection, Ending ending) throws IOException, InterruptedException {
        switch (ending) {
            case Ending.Answer answer -> connection.write(answer);
            case Ending.Hang ignored -> closing.await();
            case Ending.Reset ignored -> connection.reset();
            case Ending.Close ignored -> {}
            case Ending.Truncated truncated -> connection.writeHalf(truncated.answer());
            case Ending.Delayed delayed -> {
                return endLater(connection, delayed);
            }
        }
        return ending instanceof Ending.Answer;
    }

    private boolean endLater(HttpConnection connection, Ending.Delayed delayed)
            throws IOException, InterruptedException {
        var closed = closing.await(delayed.by().toNanos(), TimeUnit.NANOSECONDS);
        return !closed && end(connection, delayed.then());
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception alreadyBroken) {
            // Closing is all that was wanted.
        }
    }
}
