package io.parley.messaging.memory;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Revision;
import io.parley.messaging.note.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A decision on its way into the tables: the next state, its events, and the rows that follow from them. */
record InMemoryDecision(InMemoryOrganizationTx tx, Decision.Decided decision) {
    void save() {
        tables().conversations.put(next().id(), next());
        for (Happened happened : decision.events()) {
            apply(happened);
            append(happened);
        }
        decision.deliveries().forEach(this::queue);
    }

    private void apply(Happened happened) {
        switch (happened.event()) {
            case ConversationEvent.MessageCreated(Message message) -> add(message);
            case ConversationEvent.MessageStatusChanged changed -> report(changed);
            case ConversationEvent.MessageEdited(Message message) -> edit(message, happened.seq());
            case ConversationEvent.MediaArrived(Message message) ->
                tables().messages.put(message.id(), message);
            case ConversationEvent.CallEnded(Message message) ->
                tables().messages.put(message.id(), message);
            case ConversationEvent.MessageDeleted(Message tombstone) -> delete(tombstone);
            case ConversationEvent.ReactionAdded added -> react(added);
            case ConversationEvent.ReactionRemoved removed -> unreact(removed);
            case ConversationEvent.NoteCreated(Note note) -> tables().notes.add(note.id(), note, "note");
            case ConversationEvent.NoteEdited(Note note) -> tables().notes.put(note.id(), note);
            case ConversationEvent.NoteDeleted(Note tombstone) -> deleteNote(tombstone);
            case ConversationEvent.ReadUpTo(MemberId reader, long seq) -> read(reader, seq);
            case ConversationEvent.DeliveredUpTo(MemberId member, long seq) -> raise(new Receipt(member, seq, 0));
            case ConversationEvent.ParticipantAdded added ->
                tables().participants.put(reader(added.who().member()), added.who());
            case ConversationEvent.ParticipantRemoved(Participant who, MemberId ignored) ->
                tables().participants.remove(reader(who.member()));
            case ConversationEvent.Created ignored -> {}
            case ConversationEvent.ContactReferred ignored -> {}
            case ConversationEvent.HandleChanged ignored -> {}
            case ConversationEvent.ContactNamed named -> new InMemoryNames(tables(), next().id()).change(named);
            case ConversationEvent.ControlChanged ignored -> {}
            case ConversationEvent.Assigned ignored -> {}
            case ConversationEvent.Unassigned ignored -> {}
            case ConversationEvent.StatusChanged ignored -> {}
            case ConversationEvent.OwnerChanged ignored -> {}
            case ConversationEvent.Renamed ignored -> {}
            case ConversationEvent.OfficeChanged ignored -> {}
            case ConversationEvent.AvatarChanged ignored -> {}
            case ConversationEvent.ReplyWindowClosing ignored -> {}
            case ConversationEvent.ReplyWindowClosed ignored -> {}
        }
    }

    private void append(Happened happened) {
        int place = tables().events.size() + 1;
        var position = new Position(tx.transaction(), place);
        tables().events.put(place, new Event(position, next().id(), new Audience.Team(), happened));
    }

    private void add(Message message) {
        tables().messages.add(message.id(), message, "message");
        message.platformId().ifPresent(id -> link(message, id));
        if (message.author() instanceof Author.OfMember(MemberId author, String ignored)) {
            message.clientId()
                    .ifPresent(id -> tables().byClientId
                            .add(new Tables.Sent(next().id(), author, id), message.id(), "client id"));
            settle(author);
        }
    }

    private void report(ConversationEvent.MessageStatusChanged changed) {
        Message before = tables().messages.get(changed.message()).orElseThrow();
        Message after = before.reported(changed.status(), changed.failure(), changed.platformId());
        tables().messages.put(after.id(), after);
        if (before.platformId().isEmpty()) {
            after.platformId().ifPresent(id -> link(after, id));
        }
    }

    private void edit(Message edited, long seq) {
        Message before = tables().messages.get(edited.id()).orElseThrow();
        var revision = new Revision(seq, before.content(), before.editedAt().orElse(before.createdAt()));
        tables().messages.put(edited.id(), edited);
        tables().revisions.put(edited.id(), plus(tables().revisions.get(edited.id()), revision));
    }

    private void delete(Message tombstone) {
        tables().messages.put(tombstone.id(), tombstone);
        tables().revisions.remove(tombstone.id());
        tables().reactions.remove(tombstone.id());
        rewrite(event -> switch (event) {
            case ConversationEvent.MessageCreated(Message said)
            when said.id().equals(tombstone.id()) -> new ConversationEvent.MessageCreated(tombstone);
            case ConversationEvent.MessageEdited(Message said)
            when said.id().equals(tombstone.id()) -> new ConversationEvent.MessageEdited(tombstone);
            case ConversationEvent.MediaArrived(Message said)
            when said.id().equals(tombstone.id()) -> new ConversationEvent.MediaArrived(tombstone);
            case ConversationEvent.CallEnded(Message said)
            when said.id().equals(tombstone.id()) -> new ConversationEvent.CallEnded(tombstone);
            default -> event;
        });
    }

    private void deleteNote(Note tombstone) {
        tables().notes.remove(tombstone.id());
        rewrite(event -> switch (event) {
            case ConversationEvent.NoteCreated(Note said)
            when said.id().equals(tombstone.id()) -> new ConversationEvent.NoteCreated(tombstone);
            case ConversationEvent.NoteEdited(Note said)
            when said.id().equals(tombstone.id()) -> new ConversationEvent.NoteEdited(tombstone);
            default -> event;
        });
    }

    private interface Rewriting {
        ConversationEvent of(ConversationEvent event);
    }

    private void rewrite(Rewriting rewriting) {
        for (var entry : tables().events.entries()) {
            Event event = entry.getValue();
            Happened before = event.happened();
            ConversationEvent after = rewriting.of(before.event());
            if (!after.equals(before.event())) {
                var happened = new Happened(before.seq(), before.at(), after);
                tables().events
                        .put(
                                entry.getKey(),
                                new Event(event.position(), event.conversation(), event.audience(), happened));
            }
        }
    }

    private void react(ConversationEvent.ReactionAdded added) {
        tables().reactions.put(added.message(), plus(tables().reactions.get(added.message()), added.reaction()));
    }

    private void unreact(ConversationEvent.ReactionRemoved removed) {
        var left = tables().reactions.get(removed.message()).orElse(List.of()).stream()
                .filter(reaction -> !(reaction.emoji().equals(removed.emoji())
                        && reaction.by().isSameAs(removed.by())))
                .toList();
        tables().reactions.put(removed.message(), left);
    }

    private void read(MemberId reader, long seq) {
        raise(new Receipt(reader, seq, seq));
        long settled = tables().messages.all().stream()
                .filter(message -> message.conversation().equals(next().id()))
                .filter(message -> message.seq() <= seq || message.isBy(new Author.OfMember(reader, "")))
                .count();
        long before = tables().settled.get(reader(reader)).orElse(0L);
        tables().settled.put(reader(reader), Math.max(before, settled));
    }

    /** Nobody's own message is unread to them. */
    private void settle(MemberId author) {
        long before = tables().settled.get(reader(author)).orElse(0L);
        tables().settled.put(reader(author), before + 1);
    }

    private void raise(Receipt mark) {
        var key = reader(mark.member());
        Receipt before = tables().receipts.get(key).orElseGet(() -> Receipt.none(mark.member()));
        tables().receipts
                .put(
                        key,
                        new Receipt(
                                mark.member(),
                                Math.max(before.delivered(), mark.delivered()),
                                Math.max(before.read(), mark.read())));
    }

    private void link(Message message, PlatformMessageId platformId) {
        next().customer()
                .ifPresent(customer -> tables().byPlatformId
                        .add(
                                new Tables.OnChannel<>(customer.channel(), platformId),
                                message.id(),
                                "platform message id"));
    }

    private void queue(Delivery delivery) {
        tables().deliveries.add(delivery.message(), delivery, "delivery");
        Instant now = decision.events().getLast().at();
        var key = new Platform.LaneKey(tx.organization(), delivery.conversation());
        // One that is there has its reasons to be due when it is.
        if (!tx.platform().lanes.has(key)) {
            tx.platform().lanes.put(key, new Platform.LaneRow(delivery.channel(), now, Optional.empty(), 0));
        }
    }

    private static <T> List<T> plus(Optional<List<T>> some, T one) {
        var more = new ArrayList<>(some.orElse(List.of()));
        more.add(one);
        return List.copyOf(more);
    }

    private Tables.Reader reader(MemberId member) {
        return new Tables.Reader(next().id(), member);
    }

    private Conversation next() {
        return decision.next();
    }

    private Tables tables() {
        return tx.tables();
    }
}
