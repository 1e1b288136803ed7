package io.parley.messaging.channel;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.PlatformMessageId;
import java.util.Optional;

/** What somebody does beside writing, as the contact sees it. Best effort: none is tried again. */
public sealed interface Gesture {
    AccountId account();

    Handle to();

    /**
     * A reaction to a message; the platform knows one per message.
     *
     * @param emoji empty to take it back
     */
    record React(AccountId account, Handle to, PlatformMessageId message, Optional<Emoji> emoji) implements Gesture {}

    /**
     * Somebody types, or stopped.
     *
     * @param newest the contact's newest message, for platforms that want to know
     */
    record Type(AccountId account, Handle to, Optional<PlatformMessageId> newest, boolean started) implements Gesture {}

    /**
     * Everything the contact wrote was read.
     *
     * @param newest the contact's newest message
     */
    record Read(AccountId account, Handle to, PlatformMessageId newest) implements Gesture {}
}
