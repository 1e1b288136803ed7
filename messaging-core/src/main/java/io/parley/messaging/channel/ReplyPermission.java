package io.parley.messaging.channel;

import java.time.Instant;
import java.util.Optional;

/** What may be sent to a contact now. */
public sealed interface ReplyPermission {
    /**
     * Anything.
     *
     * @param until when this ends; empty when it does not
     */
    record Free(Optional<Instant> until) implements ReplyPermission {}

    /**
     * What a person writes by hand; a template as well, where the platform has them.
     *
     * @param until when this ends
     */
    record Tagged(Instant until) implements ReplyPermission {}

    /** Approved templates, and nothing else. */
    record TemplateOnly() implements ReplyPermission {}

    /**
     * Nothing.
     *
     * @param code a stable word of ours, as {@code reply-window-closed}
     */
    record Blocked(String code) implements ReplyPermission {}
}
