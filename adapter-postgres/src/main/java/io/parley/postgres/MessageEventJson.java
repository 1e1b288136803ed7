package io.parley.postgres;

import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;

/** Events that say something about a message without repeating it. */
final class MessageEventJson {
    private MessageEventJson() {}

    static JsonFields status(ConversationEvent.MessageStatusChanged changed) {
        return JsonFields.empty()
                .put("message", changed.message().value())
                .put("status", changed.status().name())
                .put("failure", changed.failure().map(MessageJson::writeFailure))
                .put("platformId", changed.platformId().map(PlatformMessageId::value));
    }

    static ConversationEvent status(JsonFields fields) {
        return new ConversationEvent.MessageStatusChanged(
                new MessageId(fields.id("message")),
                MessageStatus.valueOf(fields.text("status")),
                fields.optionalFields("failure").map(MessageJson::readFailure),
                fields.optionalText("platformId").map(PlatformMessageId::new));
    }

    static JsonFields added(ConversationEvent.ReactionAdded added) {
        Reaction reaction = added.reaction();
        return JsonFields.empty()
                .put("message", added.message().value())
                .put("by", MessageJson.writeAuthor(reaction.by()))
                .put("emoji", reaction.emoji().value())
                .put("at", reaction.at());
    }

    static ConversationEvent added(JsonFields fields) {
        return new ConversationEvent.ReactionAdded(
                new MessageId(fields.id("message")),
                new Reaction(
                        MessageJson.readAuthor(fields.fields("by")),
                        new Emoji(fields.text("emoji")),
                        fields.time("at")));
    }

    static JsonFields removed(ConversationEvent.ReactionRemoved removed) {
        return JsonFields.empty()
                .put("message", removed.message().value())
                .put("by", MessageJson.writeAuthor(removed.by()))
                .put("emoji", removed.emoji().value());
    }

    static ConversationEvent removed(JsonFields fields) {
        return new ConversationEvent.ReactionRemoved(
                new MessageId(fields.id("message")),
                MessageJson.readAuthor(fields.fields("by")),
                new Emoji(fields.text("emoji")));
    }
}
