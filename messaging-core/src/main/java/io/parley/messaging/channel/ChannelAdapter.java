package io.parley.messaging.channel;

import java.util.Optional;

/**
 * A kind of channel. An adapter translates and nothing else: it never retries, logs, schedules, stores or reads the
 * clock; the host does that once for all. Implementations are immutable and safe for use by many threads.
 */
public interface ChannelAdapter {
    ChannelType type();

    Capabilities capabilities();

    SettingsForm settings();

    /** Makes one attempt to send. The only I/O is {@link Session#exchange}. Never throws. */
    SendResult send(Outbound message, Session session);

    /** Present when the platform calls us. */
    default Optional<Webhook> webhook() {
        return Optional.empty();
    }
}
