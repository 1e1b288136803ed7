package io.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Selector;
import java.util.function.LongConsumer;

/**
 * Two members of one organization and their conversation: one writes, one reads. A message counts when its sender has the
 * acknowledgement, which follows the commit, and its reader has the message. Used by one thread.
 */
final class Pair implements AutoCloseable {
    /** About what people write; the same text goes through pgbench. */
    static final String TEXT = "Could you tell me whether the blue one is in stock, and when it could be here? "
            + "I would need it by Friday at the latest. Thanks a lot in advance!";

    private final String conversation;
    private final Socket sender;
    private final Socket reader;
    private LongConsumer done = nanos -> {};
    private String expectedAnswer = "\"re\":\"hello\"";
    private String expectedMessage = "\"re\":\"hello\"";
    private boolean acknowledged;
    private boolean delivered;
    private long begin;
    private long number;

    Pair(Selector selector, URI address, Team team) throws IOException {
        this.conversation = team.conversation();
        this.sender = Socket.open(selector, address, team.senderToken(), this::senderHeard);
        this.reader = Socket.open(selector, address, team.readerToken(), this::readerHeard);
    }

    /** Two members' access tokens and the conversation that they share. */
    record Team(String senderToken, String readerToken, String conversation) {}

    boolean isReady() {
        return acknowledged && delivered;
    }

    /**
     * Writes one message.
     *
     * @param whenDone is told, once it is stored and delivered, how long that took, in nanoseconds
     */
    void send(LongConsumer whenDone) {
        number++;
        String key = conversation + "-" + number;
        done = whenDone;
        acknowledged = false;
        delivered = false;
        expectedAnswer = "\"re\":\"" + number + "\"";
        expectedMessage = "\"clientId\":\"" + key + "\"";
        begin = System.nanoTime();
        try {
            sender.send("{\"type\":\"message.send\",\"id\":\"" + number + "\",\"data\":{\"conversation\":\""
                    + conversation + "\",\"clientId\":\"" + key + "\",\"content\":{\"type\":\"text\",\"text\":\"" + TEXT
                    + "\"}}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void senderHeard(String text) {
        if (!acknowledged && text.contains(expectedAnswer)) {
            if (text.contains("\"type\":\"error\"")) {
                throw new IllegalStateException("refused: " + text);
            }
            acknowledged = true;
            check();
        }
    }

    private void readerHeard(String text) {
        if (!delivered && text.contains(expectedMessage)) {
            delivered = true;
            check();
        }
    }

    private void check() {
        if (isReady()) {
            done.accept(System.nanoTime() - begin);
        }
    }

    @Override
    public void close() throws IOException {
        sender.close();
        reader.close();
    }
}
