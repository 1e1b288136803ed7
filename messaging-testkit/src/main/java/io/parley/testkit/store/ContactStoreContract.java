package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Reaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface ContactStoreContract extends StoreContract {
    @Test
    default void aContactIsFoundByIdAndByHandle() {
        var world = world();
        var handle = world.handle();
        var contact = new Contact(new ContactId(world.ids().next()), "Zo\u00eb \ud83d\udc4b", World.NOW);

        world.run(tx -> tx.contacts().add(contact, world.channel().id(), handle));

        assertThat(world.find(tx -> tx.contacts().find(contact.id()))).contains(contact);
        assertThat(world.find(tx -> tx.contacts().findByHandle(world.channel().id(), handle)))
                .contains(contact);
    }

    @Test
    default void anUnknownContactIsNotFound() {
        var world = world();

        assertThat(world.find(tx -> tx.contacts().find(new ContactId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(world.find(tx -> tx.contacts().findByHandle(world.channel().id(), world.handle())))
                .isEmpty();
    }

    @Test
    default void aHandleNamesSomebodyElseOnAnotherChannel() {
        var world = world();
        var handle = world.handle();
        var second = world.addChannel();
        var one = new Contact(new ContactId(world.ids().next()), "One", World.NOW);
        var other = new Contact(new ContactId(world.ids().next()), "Other", World.NOW);

        world.run(tx -> {
            tx.contacts().add(one, world.channel().id(), handle);
            tx.contacts().add(other, second.id(), handle);
        });

        assertThat(world.find(tx -> tx.contacts().findByHandle(second.id(), handle)))
                .contains(other);
    }

    @Test
    default void thirtyTwoFirstMessagesOfANewContactMakeOneContactAndOneConversation() {
        var world = world();
        var handle = world.handle();

        var messages = Together.run(32, number -> {
            var platformId = world.platformId();
            return world.receive(handle, platformId, "message " + number);
        });

        var contact = world.call(
                        tx -> tx.contacts().findByHandle(world.channel().id(), handle))
                .orElseThrow();
        assertThat(messages)
                .extracting(message -> message.conversation())
                .containsOnly(messages.getFirst().conversation());
        assertThat(messages).extracting(message -> message.seq()).doesNotHaveDuplicates();
        var conversation = world.call(
                tx -> tx.conversations().lockOpen(contact.id(), world.channel().id()));
        assertThat(conversation.orElseThrow().lastSeq()).isEqualTo(33);
        assertThat(conversation.orElseThrow().number()).isEqualTo(1);
    }

    @Test
    default void aContactTakesAnotherNameOnlyFromWhoKnowsWhatTheyAreCalled() {
        var world = world();
        var contact = new Contact(new ContactId(world.ids().next()), "7392015648120394", World.NOW);
        world.run(tx -> tx.contacts().add(contact, world.channel().id(), world.handle()));

        assertThat(world.holds(tx -> tx.contacts().rename(contact.id(), "somebody else", "Zoe")))
                .isFalse();
        assertThat(world.find(tx -> tx.contacts().find(contact.id()))).contains(contact);
        assertThat(world.holds(tx -> tx.contacts().rename(contact.id(), "7392015648120394", "Zo\u00eb")))
                .isTrue();
        assertThat(world.find(tx -> tx.contacts().find(contact.id()))).contains(contact.named("Zo\u00eb"));
    }

    @Test
    default void anIntroducedContactIsCalledByNameInTheirConversationAndItsEarlierMessages() {
        var world = world();
        var first = world.receive(world.handle(), world.platformId(), "Hello");
        var author = (Author.OfContact) first.author();
        var like = new Reaction(author, new Emoji("\ud83d\udc4d"), World.NOW);
        var other = world.receive(world.handle(), world.platformId(), "Hello from somebody else");
        world.execute(
                first.conversation(),
                new ConversationCommand.ReactElsewhere(first, author, Optional.of(like.emoji()), List.of(), World.NOW));
        var answer = world.post(first.conversation(), "Hi");

        var after = world.execute(first.conversation(), new ConversationCommand.Introduce("Ann"));

        var ann = new Author.OfContact(author.id(), "Ann");
        assertThat(world.find(tx -> tx.conversations().find(first.conversation())))
                .contains(after);
        assertThat(after.customer().orElseThrow().name()).isEqualTo("Ann");
        assertThat(world.find(tx -> tx.messages().find(first.id()))).contains(first.by(ann));
        assertThat(world.list(tx -> tx.messages().reactions(List.of(first.id())).get(first.id())))
                .containsExactly(new Reaction(ann, like.emoji(), World.NOW));
        assertThat(world.find(tx -> tx.messages().find(answer.id()))).contains(answer);
        assertThat(world.find(tx -> tx.messages().find(other.id()))).contains(other);
    }

    @Test
    default void aContactIsFoundByAnyOfTheirHandles() {
        var world = world();
        var channel = world.channel().id();
        var first = world.handle();
        var second = world.handle();
        var contact = new Contact(new ContactId(world.ids().next()), "Bob", World.NOW);
        world.run(tx -> {
            tx.contacts().add(contact, channel, first);
            tx.contacts().addHandle(contact.id(), channel, second);
        });

        assertThat(world.find(tx -> tx.contacts().findByHandle(channel, second)))
                .contains(contact);
        Map<Handle, Contact> found =
                world.call(tx -> tx.contacts().findByHandles(channel, List.of(first, second, world.handle())));
        assertThat(found).containsOnly(Map.entry(first, contact), Map.entry(second, contact));
    }

    @Test
    default void whatAContactSaidLastAboutAdvertisingCounts() {
        var world = world();
        var contact = new Contact(new ContactId(world.ids().next()), "Bob", World.NOW);
        world.run(tx -> tx.contacts().add(contact, world.channel().id(), world.handle()));

        assertThat(world.holds(tx -> tx.contacts().wantsMarketing(contact.id())))
                .isTrue();
        world.run(tx -> {
            tx.contacts().preferMarketing(contact.id(), false, World.NOW);
            tx.contacts().preferMarketing(contact.id(), true, World.NOW.minusSeconds(1));
        });
        assertThat(world.holds(tx -> tx.contacts().wantsMarketing(contact.id())))
                .isFalse();
    }
}
