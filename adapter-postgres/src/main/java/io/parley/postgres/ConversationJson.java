package io.parley.postgres;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.LastMessage;
import io.parley.messaging.conversation.Priority;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OfficeId;
import java.util.Optional;

/** A conversation within an event. */
final class ConversationJson {
    private ConversationJson() {}

    static JsonFields write(Conversation conversation) {
        return JsonFields.empty()
                .put("id", conversation.id().value())
                .put("number", conversation.number())
                .put("kind", conversation.kind().name())
                .put("status", conversation.status().name())
                .put("priority", conversation.priority().name())
                .put("subject", conversation.subject())
                .put("customer", conversation.customer().map(ConversationJson::customer))
                .put("circle", conversation.circle().map(ConversationJson::circle))
                .put("assignee", conversation.assignee().map(EventCodec::assignee))
                .put("office", conversation.office().map(OfficeId::value))
                .put("lastSeq", conversation.lastSeq())
                .put("messages", Optional.of(conversation.messages()).filter(messages -> messages > 0))
                .put("lastMessage", conversation.lastMessage().map(ConversationJson::lastMessage))
                .put("createdAt", conversation.createdAt())
                .put("updatedAt", conversation.updatedAt());
    }

    static Conversation read(JsonFields fields) {
        return new Conversation(
                new ConversationId(fields.id("id")),
                fields.number("number"),
                Kind.valueOf(fields.text("kind")),
                Status.valueOf(fields.text("status")),
                Priority.valueOf(fields.text("priority")),
                fields.optionalText("subject"),
                fields.optionalFields("customer").map(ConversationJson::customer),
                fields.optionalFields("circle").map(ConversationJson::circle),
                fields.optionalFields("assignee").map(EventCodec::assignee),
                fields.number("lastSeq"),
                fields.numberOrZero("messages"),
                fields.optionalFields("lastMessage").map(ConversationJson::lastMessage),
                fields.time("createdAt"),
                fields.time("updatedAt"),
                fields.optionalId("office").map(OfficeId::new));
    }

    private static JsonFields circle(Circle circle) {
        return switch (circle) {
            case Circle.Pair(MemberId lower, MemberId higher) ->
                JsonFields.empty().put("lower", lower.value()).put("higher", higher.value());
            case Circle.Group(MemberId owner, int size, Optional<FileId> avatar) ->
                JsonFields.empty()
                        .put("owner", owner.value())
                        .put("size", size)
                        .put("avatar", avatar.map(FileId::value));
        };
    }

    private static Circle circle(JsonFields fields) {
        Optional<MemberId> lower = fields.optionalId("lower").map(MemberId::new);
        return lower.<Circle>map(low -> new Circle.Pair(low, new MemberId(fields.id("higher"))))
                .orElseGet(() -> new Circle.Group(
                        new MemberId(fields.id("owner")),
                        Math.toIntExact(fields.number("size")),
                        fields.optionalId("avatar").map(FileId::new)));
    }

    private static JsonFields customer(Customer customer) {
        return JsonFields.empty()
                .put("contact", customer.contact().value())
                .put("name", customer.name())
                .put("channel", customer.channel().value())
                .put("channelType", customer.channelType().name())
                .put("handle", customer.handle().value())
                .put("lastWroteAt", customer.lastWroteAt());
    }

    private static Customer customer(JsonFields fields) {
        return new Customer(
                new ContactId(fields.id("contact")),
                fields.text("name"),
                new ChannelId(fields.id("channel")),
                new ChannelType(fields.text("channelType")),
                new Handle(fields.text("handle")),
                fields.optionalTime("lastWroteAt"));
    }

    private static JsonFields lastMessage(LastMessage message) {
        return JsonFields.empty()
                .put("id", message.id().value())
                .put("seq", message.seq())
                .put("text", message.text())
                .put("at", message.at());
    }

    private static LastMessage lastMessage(JsonFields fields) {
        return new LastMessage(
                new MessageId(fields.id("id")), fields.number("seq"), fields.text("text"), fields.time("at"));
    }
}
