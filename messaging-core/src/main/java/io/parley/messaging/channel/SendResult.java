package io.parley.messaging.channel;

import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;

/** What became of one attempt to send. */
public sealed interface SendResult {
    /** The platform took it. */
    record Sent(PlatformMessageId id) implements SendResult {}

    /**
     * It certainly was not sent, and a later attempt may succeed.
     *
     * @param after how long the platform wants us to wait, or zero
     * @param scope what else has to wait with it
     */
    record TryLater(Duration after, FailureReason why, Scope scope) implements SendResult {
        /** Only this conversation waits. */
        public TryLater(Duration after, FailureReason why) {
            this(after, why, Scope.CONVERSATION);
        }
    }

    /** The request left us and no usable answer came back: perhaps sent. Never to be sent again unasked. */
    record Unknown(String why) implements SendResult {}

    /**
     * It was not sent, and trying again will not help.
     *
     * @param blame what is wrong
     */
    record Refused(FailureReason why, Blame blame) implements SendResult {
        /** The message is to blame. */
        public Refused(FailureReason why) {
            this(why, Blame.MESSAGE);
        }
    }

    /** How far a pause reaches. */
    enum Scope {
        /** This contact's messages. */
        CONVERSATION,
        /** All messages of the channel. */
        CHANNEL
    }

    /** Where the reason of a refusal lies. */
    enum Blame {
        /** Another message may go through. */
        MESSAGE,
        /** The contact cannot be reached here. */
        RECIPIENT,
        /** The contact wrote too long ago. */
        WINDOW,
        /** The channel's credentials are dead: until it is connected again nothing will go through. */
        CREDENTIALS,
        /** The platform restricts the channel's account. */
        ACCOUNT
    }
}
