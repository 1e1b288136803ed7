package io.parley.messaging.delivery;

import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import java.util.Optional;

/**
 * One of the parts in which a message is sent, from the first attempt at it on.
 *
 * @param number from 1
 * @param last whether the message ends with it
 * @param status how far it has come by itself; queued until something is known of an attempt
 * @param platformId the platform's name for it, once known
 */
public record Part(int number, boolean last, MessageStatus status, Optional<PlatformMessageId> platformId) {
    public static Part begun(int number, boolean last) {
        return new Part(number, last, MessageStatus.QUEUED, Optional.empty());
    }

    /** After somebody reported on it. */
    public Part reported(MessageStatus report, Optional<PlatformMessageId> learned) {
        return new Part(number, last, status.after(report), platformId.or(() -> learned));
    }

    /** To be sent again, under another name: what is said of the old one is not about this attempt. */
    public Part again() {
        return begun(number, last);
    }

    public boolean is(PlatformMessageId id) {
        return platformId.filter(id::equals).isPresent();
    }
}
