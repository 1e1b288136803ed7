package io.parley.postgres;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Assignee;
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
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads rows that more than one store selects. */
final class Rows {
    private Rows() {}

    static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                new ConversationId(id(row, "id")),
                row.getLong("number"),
                Kind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                Priority.valueOf(row.getString("priority")),
                Optional.ofNullable(row.getString("subject")),
                customer(row),
                circle(row),
                assignee(row),
                row.getLong("last_seq"),
                row.getLong("messages"),
                lastMessage(row),
                time(row, "created_at"),
                time(row, "updated_at"),
                optionalId(row, "office_id").map(OfficeId::new));
    }

    private static Optional<Customer> customer(ResultSet row) throws SQLException {
        Optional<UUID> contact = optionalId(row, "contact_id");
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Customer(
                new ContactId(contact.get()),
                row.getString("contact_name"),
                new ChannelId(id(row, "channel_id")),
                new ChannelType(row.getString("channel_type")),
                new Handle(row.getString("handle")),
                optionalTime(row, "last_wrote_at")));
    }

    private static Optional<Circle> circle(ResultSet row) throws SQLException {
        Optional<UUID> owner = optionalId(row, "owner_id");
        if (owner.isPresent()) {
            return Optional.of(new Circle.Group(
                    new MemberId(owner.get()),
                    row.getInt("participants"),
                    optionalId(row, "avatar_id").map(FileId::new)));
        }
        Optional<UUID> lower = optionalId(row, "pair_low");
        return lower.isEmpty()
                ? Optional.empty()
                : Optional.of(new Circle.Pair(new MemberId(lower.get()), new MemberId(id(row, "pair_high"))));
    }

    private static Optional<Assignee> assignee(ResultSet row) throws SQLException {
        String name = row.getString("assignee_name");
        return optionalId(row, "assignee_id").map(id -> new Assignee(new MemberId(id), name));
    }

    private static Optional<LastMessage> lastMessage(ResultSet row) throws SQLException {
        Optional<UUID> id = optionalId(row, "last_message_id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LastMessage(
                new MessageId(id.get()),
                row.getLong("last_message_seq"),
                row.getString("last_message_text"),
                time(row, "last_message_at")));
    }

    static Message message(ResultSet row) throws SQLException {
        var content = ContentColumns.of(row);
        return new Message(
                new MessageId(id(row, "id")),
                new ConversationId(id(row, "conversation_id")),
                row.getLong("seq"),
                author(row),
                content.toContent(),
                optionalId(row, "reply_to").map(MessageId::new),
                content.forwarding(),
                Optional.ofNullable(row.getString("client_id")).map(ClientId::new),
                Optional.ofNullable(row.getString("platform_id")).map(PlatformMessageId::new),
                MessageStatus.valueOf(row.getString("status")),
                failure(row),
                row.getBoolean("flagged"),
                time(row, "created_at"),
                optionalTime(row, "edited_at"));
    }

    static Author author(ResultSet row) throws SQLException {
        String kind = row.getString("author_kind");
        String name = row.getString("author_name");
        return switch (kind) {
            case AuthorColumns.CONTACT -> new Author.OfContact(new ContactId(id(row, "author_id")), name);
            case AuthorColumns.MEMBER -> new Author.OfMember(new MemberId(id(row, "author_id")), name);
            case AuthorColumns.SYSTEM -> new Author.OfSystem();
            case AuthorColumns.ELSEWHERE -> new Author.Elsewhere();
            default -> throw new IllegalStateException("unknown kind of author: " + kind);
        };
    }

    static Optional<FailureReason> failure(ResultSet row) throws SQLException {
        String code = row.getString("failure_code");
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(
                new FailureReason(code, row.getString("failure_explanation"), row.getString("failure_platform_code")));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Optional<UUID> optionalId(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
