package io.parley.messaging.channel;

import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Duration;

/** What became of one attempt to send. */
public sealed interface SendResult {
    /** The platform took it. */
    record Sent(PlatformMessageId id) implements SendResult {}

    /**
     * It certainly was not sent, and a later attempt may succeed.
     *
     * @param after how long the platform wants us to wait, or zero
     */
    record TryLater(Duration after, FailureReason why) implements SendResult {}

    /** The request left us and no usable answer came back: perhaps sent. Never to be sent again unasked. */
    record Unknown(String why) implements SendResult {}

    /** It was not sent, and trying again will not help. */
    record Refused(FailureReason why) implements SendResult {}
}
