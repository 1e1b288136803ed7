package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface NoteStoreContract extends StoreContract {
    @Test
    default void aNoteIsFoundAsItWasWritten() {
        var world = world();
        var id = world.openInternal("Printer", World.NOW).id();

        var note = add(world, id, "Look");

        assertThat(note)
                .isEqualTo(new Note(
                        note.id(), id, 2, world.author(), "Look", Visibility.PRIVATE, World.NOW, Optional.empty()));
        assertThat(world.list(tx -> tx.notes().of(id, 10))).containsExactly(note);
        assertThat(find(world, new NoteId(UUID.randomUUID()))).isEmpty();
        assertThat(find(world(), note.id())).isEmpty();
    }

    @Test
    default void anEditedNoteSaysTheNew() {
        var world = world();
        var id = world.openInternal("Printer", World.NOW).id();
        var note = add(world, id, "Look");
        var other = add(world, id, "Other");

        world.execute(id, new ConversationCommand.EditNote(note, world.author(), "See"));

        assertThat(find(world, note.id())).contains(note.saying("See", World.NOW));
        assertThat(world.list(tx -> tx.notes().of(id, 10))).containsExactly(note.saying("See", World.NOW), other);
    }

    @Test
    default void whatADeletedNoteSaidIsGoneForGood() {
        var world = world();
        var id = world.openInternal("Printer", World.NOW).id();
        var note = add(world, id, "secret");
        var other = add(world, id, "kept");
        world.execute(id, new ConversationCommand.EditNote(note, world.author(), "secret, too"));

        world.execute(
                id, new ConversationCommand.DeleteNote(find(world, note.id()).orElseThrow(), world.author(), false));

        assertThat(find(world, note.id())).isEmpty();
        assertThat(world.list(tx -> tx.notes().of(id, 10))).containsExactly(other);
        var tombstone = note.saying("", World.NOW);
        assertThat(events(world, id))
                .containsExactly(
                        new ConversationEvent.NoteCreated(tombstone),
                        new ConversationEvent.NoteCreated(other),
                        new ConversationEvent.NoteEdited(tombstone),
                        new ConversationEvent.NoteDeleted(tombstone));
    }

    private static List<ConversationEvent> events(World world, ConversationId id) {
        return world.list(tx -> tx.feed().of(id, 1, 10)).stream()
                .map(Happened::event)
                .toList();
    }

    private static Note add(World world, ConversationId conversation, String text) {
        var id = new NoteId(world.ids().next());
        world.execute(conversation, new ConversationCommand.AddNote(id, world.author(), text, Visibility.PRIVATE));
        return find(world, id).orElseThrow();
    }

    private static Optional<Note> find(World world, NoteId id) {
        return world.find(tx -> tx.notes().find(id));
    }
}
