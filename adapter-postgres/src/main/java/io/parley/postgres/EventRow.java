package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Note;
import java.util.Optional;
import java.util.UUID;

/** What happened, for good: only what people delete is taken out again. */
record EventRow(Conversation next, StatementBundle bundle) {
    static final String TEAM = "TEAM";
    static final String PARTICIPANTS = "PARTICIPANTS";

    private static final String INSERT_EVENT = """
            insert into event (
                organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at, audience,
                subject_id)
            values (
                :organization, :conversation#, :seq#, :ordinal#, :name#, :version#, :payload#, :happenedAt#,
                :audience#, :subject#)
            """;
    /** The event that created it is known by its number, those that changed it by their subject. */
    private static final String REWRITE = """
            update event set payload = :payload#
            where organization_id = :organization and conversation_id = :conversation#
              and seq in (
                  select cast(:seq# as bigint)
                  union all
                  select seq from event where organization_id = :organization and subject_id = :subject#)
            """;

    void insert(Happened happened, int ordinal) {
        var stored = EventCodec.encode(happened.event());
        bundle.add(INSERT_EVENT)
                .with("conversation", next.id().value())
                .with("seq", happened.seq())
                .with("ordinal", ordinal)
                .with("name", stored.name())
                .with("version", stored.version())
                .with("payload", stored.payload())
                .with("happenedAt", happened.at())
                .with("audience", next.kind().isPrivate() ? PARTICIPANTS : TEAM)
                .with("subject", subject(happened.event()));
    }

    /** What the event is about, where its number alone does not tell. */
    private static Optional<UUID> subject(ConversationEvent event) {
        return switch (event) {
            case ConversationEvent.MessageEdited(Message message) ->
                Optional.of(message.id().value());
            case ConversationEvent.MediaArrived(Message message) ->
                Optional.of(message.id().value());
            case ConversationEvent.CallEnded(Message message) ->
                Optional.of(message.id().value());
            case ConversationEvent.MessageDeleted(Message tombstone) ->
                Optional.of(tombstone.id().value());
            case ConversationEvent.NoteEdited(Note note) ->
                Optional.of(note.id().value());
            default -> Optional.empty();
        };
    }

    /** Takes what the message said out of the events before. */
    void forget(Message tombstone) {
        var stored = EventCodec.encode(new ConversationEvent.MessageCreated(tombstone));
        rewrite(tombstone.seq(), tombstone.id().value(), stored);
    }

    void forget(Note tombstone) {
        var stored = EventCodec.encode(new ConversationEvent.NoteCreated(tombstone));
        rewrite(tombstone.seq(), tombstone.id().value(), stored);
    }

    private void rewrite(long seq, UUID subject, EventCodec.Stored stored) {
        bundle.add(REWRITE)
                .with("conversation", next.id().value())
                .with("seq", seq)
                .with("subject", subject)
                .with("payload", stored.payload());
    }
}
