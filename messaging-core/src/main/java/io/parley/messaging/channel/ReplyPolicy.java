package io.parley.messaging.channel;

import java.time.Instant;
import java.util.Optional;

/** Whether free text may be sent to a contact now. */
public final class ReplyPolicy {
    private ReplyPolicy() {}

    /**
     * @param lastWroteAt when the contact last wrote, by the platform's clock
     */
    public static boolean allowsFreeText(Capabilities capabilities, Optional<Instant> lastWroteAt, Instant now) {
        return capabilities
                .replyWindow()
                .map(window ->
                        lastWroteAt.map(at -> now.isBefore(at.plus(window))).orElse(false))
                .orElse(true);
    }
}
