package io.parley.messaging.port;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Health;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.MessageStatus;

/** What operators want to know. Nothing in here was written by a customer, and nothing is secret. */
public sealed interface Happening {
    record WebhookForged(ChannelType type, String why) implements Happening {}

    record WebhookParked(ChannelType type, String why) implements Happening {}

    /** A platform spoke of an account that is no channel here. */
    record AccountUnknown(ChannelType type) implements Happening {}

    record MessageStored(ChannelType type) implements Happening {}

    record DuplicateIgnored(ChannelType type) implements Happening {}

    record UnrecognisedKept(ChannelType type, String kind) implements Happening {}

    record ReportForUnknownMessage(ChannelType type) implements Happening {}

    record ReportTaken(ChannelType type, MessageStatus status) implements Happening {}

    /** Something was done at the platform to a message or a contact, and is done here now. */
    record ChangeTaken(ChannelType type) implements Happening {}

    /** Something was done to a message that has not come yet: it waits for it. */
    record ChangeKept(ChannelType type) implements Happening {}

    record DeliveryEnded(
            ChannelType type, ConversationId conversation, MessageId message, MessageStatus status, String code)
            implements Happening {}

    record DeliveryPostponed(ChannelType type, ConversationId conversation, MessageId message, String code)
            implements Happening {}

    /**
     * A channel works, does not work well, or does not send.
     *
     * @param code what is worst about it; empty when all is well
     */
    record ChannelFound(ChannelType type, ChannelId channel, Health health, String code) implements Happening {}

    /** A worker lost its lease while it was calling the platform. */
    record LeaseLost(ConversationId conversation) implements Happening {}
}
