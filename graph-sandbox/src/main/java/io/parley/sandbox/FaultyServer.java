package io.parley.sandbox;

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
import java.util.function.Function;

/** An HTTP server on a free port of this machine that can also end badly: hang, reset, close. */
final class FaultyServer implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ServerSocket listener;
    private final Function<HttpCall, Ending> handler;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private FaultyServer(ServerSocket listener, Function<HttpCall, Ending> handler) {
        this.listener = listener;
        this.handler = handler;
    }

    static FaultyServer start(Function<HttpCall, Ending> handler) {
        try {
            var listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            var server = new FaultyServer(listener, handler);
            server.threads.execute(server::acceptAll);
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    URI address() {
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

    private void acceptAll() {
        try {
            while (!listener.isClosed()) {
                serveOnItsOwnThread(listener.accept());
            }
        } catch (IOException closed) {
            closing.countDown();
        }
    }

    private void serveOnItsOwnThread(Socket socket) {
        try {
            threads.execute(() -> serve(socket));
        } catch (RejectedExecutionException closingAlready) {
            closeQuietly(socket);
        }
    }

    private void serve(Socket socket) {
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
        }
        return ending instanceof Ending.Answer;
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception alreadyBroken) {
            // Closing is all that was wanted.
        }
    }
}
