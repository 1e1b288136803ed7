package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.outcome.FailureReason;
import java.util.Optional;

/** A message, what it said before, and the reactions on it. */
record MessageRow(Conversation next, StatementBundle bundle) {
    private static final String INSERT_MESSAGE = """
            insert into message (
                organization_id, id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content,
                reply_to, client_id, channel_id, platform_id, status, failure_code, failure_explanation,
                failure_platform_code, created_at, ordinal, spans, attachments, details, flagged,
                edited_at, deleted_at)
            values (
                :organization, :id#, :conversation#, :seq#, :authorKind#, :author#, :authorName#, :contentKind#,
                :content#, :replyTo#, :clientId#, :channel#, :platformId#, :status#, :failureCode#,
                :failureExplanation#, :failurePlatformCode#, :createdAt#, :ordinal#, :spans#, :attachments#,
                cast(:details# as jsonb), :flagged#, :editedAt#, :deletedAt#)
            """;
    private static final String REPORT = """
            update message set
                status = :status#, failure_code = :failureCode#, failure_explanation = :failureExplanation#,
                failure_platform_code = :failurePlatformCode#,
                platform_id = coalesce(platform_id, :platformId#)
            where organization_id = :organization and id = :id#
            """;
    private static final String KEEP_REVISION = """
            insert into message_revision (
                organization_id, message_id, seq, content_kind, content, spans, attachments, details, written_at)
            select organization_id, id, :seq#, content_kind, content, spans, attachments, details,
                   coalesce(edited_at, created_at)
            from message
            where organization_id = :organization and id = :id#
            """;
    private static final String EDIT = """
            update message set
                content_kind = :contentKind#, content = :content#, spans = :spans#, attachments = :attachments#,
                details = cast(:details# as jsonb),
                flagged = :flagged#,
                edited_at = :editedAt#
            where organization_id = :organization and id = :id#
            """;
    private static final String DELETE = """
            update message set
                content_kind = :contentKind#, content = :content#, spans = :spans#, attachments = :attachments#,
                details = cast(:details# as jsonb),
                flagged = :flagged#, edited_at = :editedAt#, deleted_at = :deletedAt#
            where organization_id = :organization and id = :id#
            """;
    private static final String DELETE_REVISIONS = """
            delete from message_revision where organization_id = :organization and message_id = :id#
            """;
    private static final String DELETE_REACTIONS = """
            delete from reaction where organization_id = :organization and message_id = :id#
            """;
    private static final String INSERT_REACTION = """
            insert into reaction (
                organization_id, message_id, emoji, author_kind, author_id, author_name, seq, added_at)
            values (
                :organization, :id#, :emoji#, :authorKind#, :author#, :authorName#, :seq#, :addedAt#)
            """;
    private static final String NAME_AUTHOR = """
            update message set author_name = :name#
            where organization_id = :organization and conversation_id = :conversation# and author_kind = :kind#
              and author_id = :contact# and author_name = :before#
            """;
    private static final String NAME_REACTING = """
            update reaction set author_name = :name#
            from message
            where reaction.organization_id = :organization and message.organization_id = :organization
              and message.conversation_id = :conversation# and reaction.message_id = message.id
              and reaction.author_kind = :kind# and reaction.author_id = :contact# and reaction.author_name = :before#
            """;
    private static final String DELETE_REACTION = """
            delete from reaction
            where organization_id = :organization and message_id = :id# and emoji = :emoji# and author_id = :author#
            """;

    /** Happens once in the life of a contact, and they have written little by then. */
    void authorNamed(ConversationEvent.ContactNamed named) {
        bundle.add(NAME_AUTHOR);
        names(named);
        bundle.add(NAME_REACTING);
        names(named);
    }

    private void names(ConversationEvent.ContactNamed named) {
        bundle.with("conversation", next.id().value())
                .with("kind", AuthorColumns.CONTACT)
                .with("contact", named.contact().value())
                .with("before", named.before())
                .with("name", named.name());
    }

    void insert(Message message) {
        var author = AuthorColumns.of(message.author());
        bundle.add(INSERT_MESSAGE)
                .with("conversation", next.id().value())
                .with("seq", message.seq())
                .with("ordinal", next.messages())
                .with("authorKind", author.kind())
                .with("author", author.id())
                .with("authorName", author.name())
                .with("replyTo", message.replyTo().map(MessageId::value))
                .with("clientId", message.clientId().map(ClientId::value))
                .with(
                        "channel",
                        next.customer().map(customer -> customer.channel().value()))
                .with("platformId", message.platformId().map(PlatformMessageId::value))
                .with("status", message.status().name())
                .with("createdAt", message.createdAt());
        said(message);
        failure(message.failure());
    }

    void report(ConversationEvent.MessageStatusChanged changed) {
        bundle.add(REPORT)
                .with("id", changed.message().value())
                .with("status", changed.status().name())
                .with("platformId", changed.platformId().map(PlatformMessageId::value));
        failure(changed.failure());
    }

    private void failure(Optional<FailureReason> failure) {
        bundle.with("failureCode", failure.map(FailureReason::code))
                .with("failureExplanation", failure.map(FailureReason::explanation))
                .with("failurePlatformCode", failure.map(FailureReason::platformCode));
    }

    private void said(Message message) {
        bundle.with("id", message.id().value())
                .with("flagged", message.flagged())
                .with("editedAt", message.editedAt());
        ContentColumns.of(message).bind(bundle);
    }

    void edit(Message message, long seq) {
        bundle.add(KEEP_REVISION).with("id", message.id().value()).with("seq", seq);
        bundle.add(EDIT);
        said(message);
    }

    /** No revision: nobody changed what was said. */
    void carry(Message message) {
        bundle.add(EDIT);
        said(message);
    }

    void delete(Message tombstone) {
        bundle.add(DELETE);
        said(tombstone);
        bundle.add(DELETE_REVISIONS).with("id", tombstone.id().value());
        bundle.add(DELETE_REACTIONS).with("id", tombstone.id().value());
    }

    void react(MessageId message, Reaction reaction, long seq) {
        var author = AuthorColumns.of(reaction.by());
        bundle.add(INSERT_REACTION)
                .with("id", message.value())
                .with("emoji", reaction.emoji().value())
                .with("authorKind", author.kind())
                .with("author", author.id())
                .with("authorName", author.name())
                .with("seq", seq)
                .with("addedAt", reaction.at());
    }

    void unreact(ConversationEvent.ReactionRemoved removed) {
        bundle.add(DELETE_REACTION)
                .with("id", removed.message().value())
                .with("emoji", removed.emoji().value())
                .with("author", AuthorColumns.of(removed.by()).id());
    }
}
