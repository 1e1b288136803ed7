package io.parley.postgres;

import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.util.Optional;

/** A message within an event. */
final class MessageJson {
    private MessageJson() {}

    static JsonFields write(Message message) {
        return JsonFields.empty()
                .put("id", message.id().value())
                .put("conversation", message.conversation().value())
                .put("seq", message.seq())
                .put("author", writeAuthor(message.author()))
                .put("content", ContentJson.write(message.content()))
                .put("replyTo", message.replyTo().map(MessageId::value))
                .put("forwarding", forwarding(message))
                .put("clientId", message.clientId().map(ClientId::value))
                .put("platformId", message.platformId().map(PlatformMessageId::value))
                .put("status", message.status().name())
                .put("failure", message.failure().map(MessageJson::writeFailure))
                .put("flagged", message.flagged())
                .put("createdAt", message.createdAt())
                .put("editedAt", message.editedAt());
    }

    static Message read(JsonFields fields) {
        return new Message(
                new MessageId(fields.id("id")),
                new ConversationId(fields.id("conversation")),
                fields.number("seq"),
                readAuthor(fields.fields("author")),
                ContentJson.read(fields.fields("content")),
                fields.optionalId("replyTo").map(MessageId::new),
                fields.optionalText("forwarding").map(Forwarding::valueOf).orElse(Forwarding.NOT),
                fields.optionalText("clientId").map(ClientId::new),
                fields.optionalText("platformId").map(PlatformMessageId::new),
                MessageStatus.valueOf(fields.text("status")),
                fields.optionalFields("failure").map(MessageJson::readFailure),
                fields.isSo("flagged"),
                fields.time("createdAt"),
                fields.optionalTime("editedAt"));
    }

    private static Optional<String> forwarding(Message message) {
        return Optional.of(message.forwarding())
                .filter(forwarding -> forwarding != Forwarding.NOT)
                .map(Forwarding::name);
    }

    static JsonFields writeAuthor(Author author) {
        var columns = AuthorColumns.of(author);
        return JsonFields.empty()
                .put("kind", columns.kind())
                .put("id", columns.id())
                .put("name", columns.name());
    }

    static Author readAuthor(JsonFields fields) {
        String kind = fields.text("kind");
        String name = fields.text("name");
        return switch (kind) {
            case AuthorColumns.CONTACT -> new Author.OfContact(new ContactId(fields.id("id")), name);
            case AuthorColumns.MEMBER -> new Author.OfMember(new MemberId(fields.id("id")), name);
            case AuthorColumns.SYSTEM -> new Author.OfSystem();
            case AuthorColumns.ELSEWHERE -> new Author.Elsewhere();
            default -> throw new IllegalStateException("unknown kind of author: " + kind);
        };
    }

    static JsonFields writeFailure(FailureReason failure) {
        return JsonFields.empty()
                .put("code", failure.code())
                .put("explanation", failure.explanation())
                .put("platformCode", failure.platformCode());
    }

    static FailureReason readFailure(JsonFields fields) {
        return new FailureReason(fields.text("code"), fields.text("explanation"), fields.text("platformCode"));
    }
}
