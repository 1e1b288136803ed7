package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls of contacts, and what contacts pass on. */
public interface CallContract extends StoreContract {
    @Test
    default void aCallThatIsOverIsTheSameEntry() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();
        var call = called(world, conversation);
        CallState state = new CallState.Completed(Optional.of(Duration.ofSeconds(83)));

        world.execute(conversation, new ConversationCommand.EndCall(found(world, call), state));

        assertThat(found(world, call).content()).isEqualTo(new Content.Call(state));
        assertThat(found(world, call).editedAt()).isEmpty();
        assertThat(world.list(tx -> tx.messages().revisions(call))).isEmpty();
        assertThat(told(world, call))
                .extracting(Message::content)
                .containsExactly(new Content.Call(new CallState.Begun()), new Content.Call(state));
    }

    @Test
    default void nothingIsLeftOfACallThatIsDeleted() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();
        var call = called(world, conversation);
        world.execute(conversation, new ConversationCommand.EndCall(found(world, call), new CallState.Missed()));

        world.execute(conversation, new ConversationCommand.DeleteElsewhere(found(world, call)));

        assertThat(told(world, call))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.isDeleted()).isTrue());
    }

    @Test
    default void whatWasPassedOnStaysMarkedWhateverItSays() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();
        for (Content content : SampleContents.all()) {
            var id = passedOn(world, conversation, content, Forwarding.OFTEN);

            assertThat(found(world, id).content()).isEqualTo(content);
            assertThat(found(world, id).forwarding()).isEqualTo(Forwarding.OFTEN);
            assertThat(told(world, id)).extracting(Message::forwarding).containsExactly(Forwarding.OFTEN);
        }
    }

    @Test
    default void theMarkOutlastsAnEdit() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();
        var id = passedOn(world, conversation, new Content.Text("Look"), Forwarding.ONCE);

        world.execute(
                conversation,
                new ConversationCommand.EditElsewhere(found(world, id), new Content.Text("Look at this")));

        assertThat(found(world, id).content()).isEqualTo(new Content.Text("Look at this"));
        assertThat(found(world, id).forwarding()).isEqualTo(Forwarding.ONCE);
    }

    private static MessageId called(World world, ConversationId conversation) {
        return passedOn(world, conversation, new Content.Call(new CallState.Begun()), Forwarding.NOT);
    }

    private static MessageId passedOn(
            World world, ConversationId conversation, Content content, Forwarding forwarding) {
        Author.OfContact zoe = world.find(tx -> tx.conversations().find(conversation))
                .flatMap(Conversation::customer)
                .map(CallContract::author)
                .orElseThrow();
        var command = new ConversationCommand.Receive(
                new MessageId(world.ids().next()),
                zoe,
                content,
                Optional.empty(),
                forwarding,
                world.platformId(),
                World.NOW,
                false);
        world.execute(conversation, command);
        return command.id();
    }

    private static Author.OfContact author(Customer customer) {
        return new Author.OfContact(customer.contact(), customer.name());
    }

    private static Message found(World world, MessageId id) {
        return world.find(tx -> tx.messages().find(id)).orElseThrow();
    }

    private static List<Message> told(World world, MessageId id) {
        return FeedReader.everything(world).stream()
                .flatMap(event -> switch (event.happened().event()) {
                    case ConversationEvent.MessageCreated(Message message) -> Optional.of(message).stream();
                    case ConversationEvent.CallEnded(Message message) -> Optional.of(message).stream();
                    case ConversationEvent.MessageDeleted(Message message) -> Optional.of(message).stream();
                    default -> Optional.<Message>empty().stream();
                })
                .filter(message -> message.id().equals(id))
                .toList();
    }
}
