package io.parley.messaging.channel;

import java.time.Instant;
import java.util.Optional;

/** What may be sent to a contact now, decided from what the platform allows and when the contact last acted. Pure. */
public final class ReplyPolicy {
    private static final String WINDOW_CLOSED = "reply-window-closed";
    private static final String CHANNEL_DISCONNECTED = "channel-disconnected";

    private ReplyPolicy() {}

    /** Nothing may be sent until somebody looks after the channel. */
    public static ReplyPermission disconnected() {
        return new ReplyPermission.Blocked(CHANNEL_DISCONNECTED);
    }

    /** What a channel allows that is as well as this. */
    public static ReplyPermission decide(
            Capabilities capabilities, Vitals vitals, Optional<Instant> lastActedAt, Instant now) {
        return vitals.canSend() ? decide(capabilities, lastActedAt, now) : disconnected();
    }

    /**
     * What the platform allows.
     *
     * @param lastActedAt when the contact last wrote, reacted, pressed or called, by the platform's clock
     */
    public static ReplyPermission decide(Capabilities capabilities, Optional<Instant> lastActedAt, Instant now) {
        return capabilities
                .window()
                .map(window -> within(window, capabilities, lastActedAt, now))
                .orElseGet(() -> new ReplyPermission.Free(Optional.empty()));
    }

    private static ReplyPermission within(
            Window window, Capabilities capabilities, Optional<Instant> lastActedAt, Instant now) {
        Optional<Instant> free = lastActedAt.map(at -> at.plus(window.free())).filter(now::isBefore);
        if (free.isPresent()) {
            return new ReplyPermission.Free(free);
        }
        Optional<Instant> tagged = window.tagged()
                .flatMap(longer -> lastActedAt.map(at -> at.plus(longer)))
                .filter(now::isBefore);
        if (tagged.isPresent()) {
            return new ReplyPermission.Tagged(tagged.get());
        }
        return capabilities.can(Feature.TEMPLATES)
                ? new ReplyPermission.TemplateOnly()
                : new ReplyPermission.Blocked(WINDOW_CLOSED);
    }
}
