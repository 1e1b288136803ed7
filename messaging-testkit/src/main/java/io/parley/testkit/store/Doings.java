package io.parley.testkit.store;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.RichText;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a member does in a conversation, each time as services do it: in one transaction that locks it first. */
record Doings(World world, ConversationId conversation, Member member) {
    private interface Step {
        ConversationCommand in(OrganizationTx tx);
    }

    Message post(String text) {
        var id = new MessageId(world.ids().next());
        execute(tx -> new ConversationCommand.Post(
                id, author(), new Content.Text(text), false, Optional.empty(), Optional.empty(), OptionalLong.empty()));
        return message(id);
    }

    Message edit(MessageId id, RichText text, boolean flagged) {
        execute(tx -> new ConversationCommand.Edit(found(tx, id), author(), new Content.Text(text), flagged));
        return message(id);
    }

    Message edit(MessageId id, String text) {
        return edit(id, RichText.plain(text), false);
    }

    Message delete(MessageId id) {
        execute(tx -> new ConversationCommand.Delete(found(tx, id), author(), false));
        return message(id);
    }

    Conversation react(MessageId id, Emoji emoji) {
        return execute(tx -> new ConversationCommand.React(
                found(tx, id),
                author(),
                emoji,
                tx.messages().reactions(List.of(id)).getOrDefault(id, List.of())));
    }

    Conversation unreact(MessageId id, Emoji emoji) {
        return execute(tx -> new ConversationCommand.Unreact(
                found(tx, id),
                author(),
                emoji,
                tx.messages().reactions(List.of(id)).getOrDefault(id, List.of())));
    }

    Conversation read(long upTo) {
        return execute(tx -> new ConversationCommand.MarkRead(receipt(tx), upTo));
    }

    /** As somebody who does not know how far they are: the store itself must not go back. */
    Conversation readBlindly(long upTo) {
        return execute(tx -> new ConversationCommand.MarkRead(Receipt.none(member.id()), upTo));
    }

    Conversation receive(long upTo) {
        return execute(tx -> new ConversationCommand.MarkDelivered(receipt(tx), upTo));
    }

    Conversation receiveBlindly(long upTo) {
        return execute(tx -> new ConversationCommand.MarkDelivered(Receipt.none(member.id()), upTo));
    }

    Receipt receipt() {
        return world.call(this::receipt);
    }

    private Receipt receipt(OrganizationTx tx) {
        return tx.conversations().receipt(conversation, member.id());
    }

    /** What the member sees; empty when they may not see it. */
    Optional<ConversationOverview> overview() {
        return world.find(tx -> tx.conversations().overview(conversation, member.id()));
    }

    long unread() {
        return overview().orElseThrow().unread();
    }

    Author.OfMember author() {
        return new Author.OfMember(member.id(), member.name());
    }

    private Conversation execute(Step step) {
        return world.patiently(tx -> {
            Conversation locked = tx.conversations().lock(conversation).orElseThrow();
            return world.decide(tx, locked, step.in(tx));
        });
    }

    private Message message(MessageId id) {
        return world.find(tx -> tx.messages().find(id)).orElseThrow();
    }

    private static Message found(OrganizationTx tx, MessageId id) {
        return tx.messages().find(id).orElseThrow();
    }
}
