package io.parley.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Two members of one organization and their conversation: one writes, one reads. A message counts when its sender has the
 * acknowledgement, which follows the commit, and its reader has the message.
 */
final class Pair implements AutoCloseable {
    /** About what people write; the same text goes through pgbench. */
    static final String TEXT = "Could you tell me whether the blue one is in stock, and when it could be here? "
            + "I would need it by Friday at the latest. Thanks a lot in advance!";

    private static final int PATIENCE_SECONDS = 30;

    private final String conversation;
    private final Semaphore ready = new Semaphore(0);
    private final Semaphore acknowledged = new Semaphore(0);
    private final Semaphore delivered = new Semaphore(0);
    private final Socket sender;
    private final Socket reader;
    private volatile String expected = "";
    private long number;

    Pair(HttpClient client, URI address, Team team) {
        this.conversation = team.conversation();
        this.sender = Socket.open(client, address, team.senderToken(), this::senderHeard);
        this.reader = Socket.open(client, address, team.readerToken(), this::readerHeard);
        await(ready, 2);
    }

    /** Two members' access tokens and the conversation that they share. */
    record Team(String senderToken, String readerToken, String conversation) {}

    /** Writes one message and waits until it is stored and delivered. Returns how long that took, in nanoseconds. */
    long send() {
        number++;
        String key = conversation + "-" + number;
        expected = "\"clientId\":\"" + key + "\"";
        long begin = System.nanoTime();
        sender.send("{\"type\":\"message.send\",\"id\":\"" + number + "\",\"data\":{\"conversation\":\"" + conversation
                + "\",\"clientId\":\"" + key + "\",\"content\":{\"type\":\"text\",\"text\":\"" + TEXT + "\"}}}");
        await(acknowledged, 1);
        await(delivered, 1);
        return System.nanoTime() - begin;
    }

    private void senderHeard(String message) {
        if (message.contains("\"re\":\"hello\"")) {
            ready.release();
        } else if (message.contains("\"re\":\"" + number + "\"")) {
            if (message.contains("\"type\":\"error\"")) {
                throw new IllegalStateException("refused: " + message);
            }
            acknowledged.release();
        }
    }

    private void readerHeard(String message) {
        if (message.contains("\"re\":\"hello\"")) {
            ready.release();
        } else if (message.contains("message.created") && message.contains(expected)) {
            delivered.release();
        }
    }

    private static void await(Semaphore what, int times) {
        try {
            if (!what.tryAcquire(times, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing heard for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        sender.close();
        reader.close();
    }
}
