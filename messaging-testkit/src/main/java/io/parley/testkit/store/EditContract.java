package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.feed.Event;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.Revision;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Messages that are changed, deleted, reacted to. */
public interface EditContract extends StoreContract {
    Emoji THUMB = new Emoji("\ud83d\udc4d");
    Emoji HEART = new Emoji("\u2764\ufe0f");

    @Test
    default void anEditedMessageSaysTheNewAndKeepsTheOld() {
        var world = world();
        var ada = ada(world);
        var id = ada.post("one").id();
        var rich = new RichText(
                "two @Ada",
                List.of(
                        new Span(0, 3, new Style.Bold()),
                        new Span(0, 3, new Style.Italic()),
                        new Span(4, 4, new Style.Mention(world.member().id()))));

        var edited = ada.edit(id, rich, true);

        assertThat(edited.content()).isEqualTo(new Content.Text(rich));
        assertThat(edited.flagged()).isTrue();
        assertThat(edited.editedAt()).contains(World.NOW);
        assertThat(revisions(world, id)).containsExactly(new Revision(3, new Content.Text("one"), World.NOW));

        assertThat(ada.edit(id, "three").flagged()).isFalse();
        assertThat(revisions(world, id))
                .containsExactly(
                        new Revision(3, new Content.Text("one"), World.NOW),
                        new Revision(4, new Content.Text(rich), World.NOW));
        assertThat(ada.overview()
                        .orElseThrow()
                        .conversation()
                        .lastMessage()
                        .orElseThrow()
                        .text())
                .isEqualTo("three");
        assertThat(events(world).getLast()).isInstanceOf(ConversationEvent.MessageEdited.class);
    }

    @Test
    default void anUnknownMessageHasNoPast() {
        var world = world();
        var unknown = new MessageId(UUID.randomUUID());

        assertThat(revisions(world, unknown)).isEmpty();
        assertThat(reactions(world, unknown)).isEmpty();
        assertThat(world.list(tx -> tx.messages().findAll(List.of(unknown)))).isEmpty();
        assertThat(world.list(tx -> tx.messages().findAll(List.of()))).isEmpty();
        assertThat(world.holds(tx -> tx.messages().reactions(List.of()).isEmpty()))
                .isTrue();
    }

    @Test
    default void severalMessagesAreFoundAtOnce() {
        var world = world();
        var ada = ada(world);
        var one = ada.post("one");
        ada.post("two");
        var three = ada.post("three");

        assertThat(world.list(
                        tx -> tx.messages().findAll(List.of(three.id(), new MessageId(UUID.randomUUID()), one.id()))))
                .containsExactlyInAnyOrder(one, three);
    }

    @Test
    default void whatADeletedMessageSaidIsGoneForGood() {
        var world = world();
        var ada = ada(world);
        var kept = ada.post("kept").id();
        var id = ada.post("secret").id();
        ada.edit(id, "secret, too");
        ada.edit(kept, "kept, too");
        ada.react(id, THUMB);

        var tombstone = ada.delete(id);

        assertThat(tombstone.content()).isEqualTo(new Content.Deleted(World.NOW));
        assertThat(revisions(world, id)).isEmpty();
        assertThat(reactions(world, id)).isEmpty();
        assertThat(revisions(world, kept)).hasSize(1);
        assertThat(ada.overview()
                        .orElseThrow()
                        .conversation()
                        .lastMessage()
                        .orElseThrow()
                        .text())
                .isEmpty();
        assertThat(messagesOf(events(world), id)).hasSize(3).containsOnly(tombstone);
        assertThat(world.list(tx -> tx.feed().of(ada.conversation(), 0, 50)))
                .extracting(Happened::event)
                .isEqualTo(events(world));
        assertThat(messagesOf(events(world), kept))
                .extracting(Message::content)
                .containsExactly(new Content.Text("kept"), new Content.Text("kept, too"));
    }

    @Test
    default void theLastMessageStaysWhenAnotherIsDeleted() {
        var world = world();
        var ada = ada(world);
        var id = ada.post("secret").id();
        ada.post("newest");

        ada.delete(id);

        assertThat(ada.overview()
                        .orElseThrow()
                        .conversation()
                        .lastMessage()
                        .orElseThrow()
                        .text())
                .isEqualTo("newest");
    }

    @Test
    default void reactionsComeInTheOrderOfTheirAdding() {
        var world = world();
        var ada = ada(world);
        var bea = new Doings(world, ada.conversation(), world.addMember("Bea"));
        var one = ada.post("one").id();
        var two = ada.post("two").id();
        var none = ada.post("none").id();
        bea.react(one, THUMB);
        ada.react(one, HEART);
        ada.react(one, THUMB);
        ada.react(two, HEART);

        assertThat(world.<Map<MessageId, List<Reaction>>>call(
                        tx -> tx.messages().reactions(List.of(none, two, one))))
                .containsOnlyKeys(one, two)
                .containsEntry(
                        one,
                        List.of(
                                new Reaction(bea.author(), THUMB, World.NOW),
                                new Reaction(ada.author(), HEART, World.NOW),
                                new Reaction(ada.author(), THUMB, World.NOW)));

        bea.unreact(one, THUMB);
        ada.unreact(two, HEART);
        assertThat(reactions(world, one)).extracting(Reaction::emoji).containsExactly(HEART, THUMB);
        assertThat(reactions(world, two)).isEmpty();
    }

    @Test
    default void sixteenThreadsOfOnePersonReactOnce() {
        var world = world();
        var ada = ada(world);
        var id = ada.post("one").id();

        var seqs = Together.run(16, number -> ada.react(id, THUMB).lastSeq());

        assertThat(seqs).containsOnly(3L);
        assertThat(reactions(world, id)).containsExactly(new Reaction(ada.author(), THUMB, World.NOW));
    }

    @Test
    default void anotherOrganizationsEditsAndReactionsAreInvisible() {
        var theirs = world();
        var ada = ada(theirs);
        var id = ada.post("one").id();
        ada.edit(id, "two");
        ada.react(id, THUMB);
        var ours = world();

        assertThat(ours.list(tx -> tx.messages().findAll(List.of(id)))).isEmpty();
        assertThat(revisions(ours, id)).isEmpty();
        assertThat(reactions(ours, id)).isEmpty();
        assertThat(ours.list(tx -> tx.conversations().receipts(ada.conversation())))
                .isEmpty();
    }

    private static Doings ada(World world) {
        return new Doings(world, world.openInternal("Printer", World.NOW).id(), world.member());
    }

    private static List<Revision> revisions(World world, MessageId id) {
        return world.list(tx -> tx.messages().revisions(id));
    }

    private static List<Reaction> reactions(World world, MessageId id) {
        return world.list(tx -> tx.messages().reactions(List.of(id)).getOrDefault(id, List.of()));
    }

    private static List<ConversationEvent> events(World world) {
        return FeedReader.everything(world).stream()
                .map(Event::happened)
                .map(Happened::event)
                .toList();
    }

    /** The message in every event that has it. */
    private static List<Message> messagesOf(List<ConversationEvent> events, MessageId id) {
        var messages = new ArrayList<Message>();
        events.forEach(event -> messageOf(event).ifPresent(messages::add));
        messages.removeIf(message -> !message.id().equals(id));
        return messages;
    }

    private static Optional<Message> messageOf(ConversationEvent event) {
        if (event instanceof ConversationEvent.MessageCreated(Message message)) {
            return Optional.of(message);
        }
        if (event instanceof ConversationEvent.MessageEdited(Message message)) {
            return Optional.of(message);
        }
        return event instanceof ConversationEvent.MessageDeleted(Message message)
                ? Optional.of(message)
                : Optional.empty();
    }
}
