package io.parley.messaging.conversation;

import static io.parley.messaging.conversation.Scene.ADA;
import static io.parley.messaging.conversation.Scene.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.ConversationCommand.Delete;
import io.parley.messaging.conversation.ConversationCommand.Edit;
import io.parley.messaging.conversation.ConversationCommand.React;
import io.parley.messaging.conversation.ConversationCommand.Unreact;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditRulesTest {
    private static final Emoji THUMB = new Emoji("👍");

    private final Scene scene = Scene.direct();
    private final Message hello = scene.says(ADA, "Hello");

    @Test
    void anAuthorEditsWithinTheWindow() {
        scene.time = Scene.START.plus(Duration.ofMinutes(15));
        Message edited = edited(hello, "Hello, Ben");
        assertThat(edited.content()).isEqualTo(new Content.Text("Hello, Ben"));
        assertThat(edited.editedAt()).contains(scene.time);
        assertThat(edited.createdAt()).isEqualTo(hello.createdAt());
        assertThat(scene.now.lastMessage()).map(LastMessage::text).contains("Hello, Ben");
    }

    @Test
    void anEditDoesNotMoveTheConversationUp() {
        scene.time = Scene.START.plusSeconds(60);
        edited(hello, "Hi");
        assertThat(scene.now.updatedAt()).isEqualTo(Scene.START);
    }

    @Test
    void afterTheWindowAnEditIsRefused() {
        scene.time = Scene.START.plus(Duration.ofMinutes(15)).plusMillis(1);
        assertThat(scene.refused(edit(hello, ADA, "Late")))
                .isEqualTo(new MessageRefusal.EditWindowOver(Duration.ofMinutes(15)));
    }

    @Test
    void onlyTheAuthorEdits() {
        assertThat(scene.refused(edit(hello, BEN, "Mine"))).isEqualTo(new MessageRefusal.NotTheAuthor());
    }

    @Test
    void anEditThatChangesNothingIsNoEvent() {
        assertThat(scene.done(edit(hello, ADA, "Hello"))).isEmpty();
    }

    @Test
    void anEditMustSaySomething() {
        assertThat(scene.refused(edit(hello, ADA, "  "))).isEqualTo(new Refusal.TextEmpty());
        assertThat(scene.refused(edit(hello, ADA, "x".repeat(10_001))))
                .isEqualTo(new Refusal.TextTooLong(10_001, 10_000));
    }

    @Test
    void editingAnOlderMessageLeavesThePreviewAlone() {
        scene.says(BEN, "Newer");
        edited(hello, "Changed");
        assertThat(scene.now.lastMessage()).map(LastMessage::text).contains("Newer");
    }

    @Test
    void whatLeftForAPlatformCannotBeEdited() {
        var customer = Scene.customer();
        Message sent = customer.says(ADA, "Hello");
        assertThat(customer.refused(edit(sent, ADA, "Hi"))).isEqualTo(new MessageRefusal.ChannelCannotEdit());
    }

    @Test
    void aDeletedMessageIsAPlaceholderForGood() {
        Message tombstone = deleted(hello, ADA, false);
        assertThat(tombstone.content()).isEqualTo(new Content.Deleted(scene.time));
        assertThat(scene.now.lastMessage()).map(LastMessage::text).contains("");
        assertThat(scene.refused(edit(tombstone, ADA, "Back"))).isEqualTo(new MessageRefusal.AlreadyDeleted());
        assertThat(scene.refused(new React(tombstone, BEN, THUMB, List.of())))
                .isEqualTo(new MessageRefusal.AlreadyDeleted());
        assertThat(scene.done(new Delete(tombstone, ADA, false))).isEmpty();
    }

    @Test
    void othersDeleteOnlyWhenTheyModerate() {
        assertThat(scene.refused(new Delete(hello, BEN, false))).isEqualTo(new MessageRefusal.NotTheAuthor());
        assertThat(deleted(hello, BEN, true).isDeleted()).isTrue();
    }

    @Test
    void whatIsBeingSentCannotBeDeletedYet() {
        var customer = Scene.customer();
        Message queued = customer.says(ADA, "Hello");
        assertThat(customer.refused(new Delete(queued, ADA, false))).isEqualTo(new MessageRefusal.BeingSent());
        assertThat(customer.done(new Delete(queued.seenAs(MessageStatus.DELIVERED), ADA, false)))
                .hasSize(1);
    }

    @Test
    void aPersonHasEachEmojiOnceOnAMessage() {
        var mine = new Reaction(new Author.OfMember(BEN.id(), "Ben as he was called"), THUMB, Scene.START);
        assertThat(scene.done(new React(hello, BEN, THUMB, List.of()))).hasSize(1);
        assertThat(scene.done(new React(hello, BEN, THUMB, List.of(mine)))).isEmpty();
        assertThat(scene.done(new React(hello, ADA, THUMB, List.of(mine)))).hasSize(1);
        assertThat(scene.done(new Unreact(hello, BEN, THUMB, List.of(mine)))).hasSize(1);
        assertThat(scene.done(new Unreact(hello, ADA, THUMB, List.of(mine)))).isEmpty();
    }

    @Test
    void aMessageCarriesSoManyEmojisAndNoMore() {
        var full = IntStream.range(0, Reaction.MAX_KINDS)
                .mapToObj(i -> new Reaction(ADA, new Emoji(Character.toString(0x1F600 + i)), Scene.START))
                .toList();
        assertThat(scene.refused(new React(hello, BEN, THUMB, full)))
                .isEqualTo(new MessageRefusal.TooManyReactions(Reaction.MAX_KINDS));
        assertThat(scene.done(new React(hello, BEN, full.getFirst().emoji(), full)))
                .hasSize(1);
    }

    private Message edited(Message message, String text) {
        return ((ConversationEvent.MessageEdited)
                        scene.done(edit(message, ADA, text)).getFirst())
                .message();
    }

    private Message deleted(Message message, Author.OfMember by, boolean moderates) {
        return ((ConversationEvent.MessageDeleted)
                        scene.done(new Delete(message, by, moderates)).getFirst())
                .tombstone();
    }

    private static Edit edit(Message message, Author.OfMember by, String text) {
        return new Edit(message, by, new Content.Text(text), false);
    }

    @Test
    void aConversationWithoutMessagesHasNoPreview() {
        assertThat(Scene.group().now.lastMessage()).isEqualTo(Optional.empty());
    }
}
