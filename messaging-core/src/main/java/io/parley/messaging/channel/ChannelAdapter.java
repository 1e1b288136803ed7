package io.parley.messaging.channel;

import java.util.Optional;

/**
 * A kind of channel. An adapter translates and nothing else: it never retries, logs, schedules, stores or reads the
 * clock; the host does that once for all. Implementations are immutable and safe for use by many threads.
 *
 * <p>Four methods make a channel; each facet adds what a platform can do besides.
 */
public interface ChannelAdapter {
    ChannelType type();

    Capabilities capabilities();

    /** What each channel is told. */
    SettingsForm settings();

    /** Makes one attempt to send. The only I/O is through the session. Never throws. */
    SendResult send(Outbound message, Session session);

    /**
     * Under which name its webhook is. Types that share a name share the webhook: that of any of them reads everything, and
     * the host finds the channel by the account.
     */
    default HookName hook() {
        return new HookName(type().name());
    }

    /** Present when the platform calls us. */
    default Optional<Webhook> webhook() {
        return Optional.empty();
    }

    /** Present when the platform shows more than messages. */
    default Optional<Gestures> gestures() {
        return Optional.empty();
    }

    /** Present when the platform says only when asked what contacts are called. */
    default Optional<ContactProfiles> profiles() {
        return Optional.empty();
    }

    /** Present when contacts send files. */
    default Optional<MediaFetcher> media() {
        return Optional.empty();
    }

    /** Present when the platform must be told to call us. */
    default Optional<Subscription> subscription() {
        return Optional.empty();
    }

    /** Present when the platform can be asked how a channel is. */
    default Optional<ConnectionCheck> check() {
        return Optional.empty();
    }

    /** Present when credentials end. */
    default Optional<TokenRefresh> tokens() {
        return Optional.empty();
    }

    /** Present when accounts are connected by agreeing at the platform. */
    default Optional<SignUp> signUp() {
        return Optional.empty();
    }

    /** Present when the platform approves templates. */
    default Optional<Templates> templates() {
        return Optional.empty();
    }
}
