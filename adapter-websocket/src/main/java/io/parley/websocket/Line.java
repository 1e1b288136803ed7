package io.parley.websocket;

import java.util.function.Consumer;

/** One socket as its outbox sees it. Its methods return at once and never throw. */
interface Line {
    /**
     * Writes a message.
     *
     * @param written is told once, perhaps before this method returns, whether the message went out
     */
    void send(String text, Consumer<Boolean> written);

    /** Says goodbye after the message in flight. */
    void close(CloseReason reason);

    /** Drops the connection without a word. */
    void cut();
}
