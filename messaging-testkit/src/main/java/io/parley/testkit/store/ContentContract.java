package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.feed.Event;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.RemoteMedia.Stage;
import io.parley.messaging.message.Revision;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchHit;
import io.parley.messaging.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What messages say beyond words and files of members. */
public interface ContentContract extends StoreContract {
    @Test
    default void whateverIsSaidIsKeptInTheMessageAndInItsEvent() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();

        for (Content content : SampleContents.all()) {
            var id = arrives(world, conversation, content);

            assertThat(found(world, id).content()).isEqualTo(content);
            assertThat(lastCreated(world).content()).isEqualTo(content);
        }
    }

    @Test
    default void whatWasSaidBeforeIsKept() {
        var world = world();
        var conversation = world.openInternal("Plans", World.NOW);
        var place = new Content.Location(1.5, 2.5, "Café", "");
        var post = post(world, place);
        world.execute(conversation.id(), post);
        var edit = new ConversationCommand.Edit(
                found(world, post.id()), world.author(), new Content.Text("At the café"), false);

        world.execute(conversation.id(), edit);

        assertThat(world.list(tx -> tx.messages().revisions(post.id())))
                .extracting(Revision::content)
                .containsExactly(place);
        assertThat(found(world, post.id()).content()).isEqualTo(new Content.Text("At the café"));
    }

    @Test
    default void nothingIsLeftOfWhatIsDeleted() {
        var world = world();
        var conversation = world.openInternal("Plans", World.NOW);
        var post = post(world, new Content.Location(1.5, 2.5, "Café", ""));
        world.execute(conversation.id(), post);

        world.execute(
                conversation.id(), new ConversationCommand.Delete(found(world, post.id()), world.author(), false));

        assertThat(found(world, post.id()).content()).isEqualTo(new Content.Deleted(World.NOW));
        assertThat(lastCreated(world).content()).isEqualTo(new Content.Deleted(World.NOW));
    }

    @Test
    default void itIsFoundByItsWordsItsTypeAndItsFiles() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();
        var media = arrives(world, conversation, SampleContents.media(Stage.LINKED));
        var place = arrives(world, conversation, new Content.Location(1, 2, "Obelisco", "Avenida"));
        var odd = arrives(world, conversation, new Content.Unsupported("poll", "{\"umbrella\":1}"));
        index(world);

        assertThat(hits(world, "umbrella")).containsExactly(media);
        assertThat(hits(world, "type:image")).containsExactly(media);
        assertThat(hits(world, "type:audio has:attachment")).containsExactly(media);
        assertThat(hits(world, "type:file")).isEmpty();
        assertThat(hits(world, "obelisco")).containsExactly(place);
        assertThat(hits(world, "type:location")).containsExactly(place);
        assertThat(hits(world, "type:poll")).containsExactly(odd);
    }

    @Test
    default void eachKindIsFoundByItsName() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();
        SampleContents.all().forEach(content -> arrives(world, conversation, content));
        index(world);

        assertThat(hits(world, "type:sticker")).hasSize(1);
        assertThat(hits(world, "type:contacts")).hasSize(1);
        assertThat(hits(world, "type:interactive")).hasSize(5);
        assertThat(hits(world, "type:call")).hasSize(4);
        assertThat(hits(world, "type:template")).hasSize(1);
        assertThat(hits(world, "has:attachment")).hasSize(2);
    }

    private static MessageId arrives(World world, ConversationId conversation, Content content) {
        var command = new ConversationCommand.Receive(
                new MessageId(world.ids().next()),
                contact(world, conversation),
                content,
                Optional.empty(),
                world.platformId(),
                World.NOW);
        world.execute(conversation, command);
        return command.id();
    }

    private static Author.OfContact contact(World world, ConversationId conversation) {
        return world.find(tx -> tx.conversations().find(conversation))
                .flatMap(Conversation::customer)
                .map(customer -> new Author.OfContact(customer.contact(), customer.name()))
                .orElseThrow();
    }

    private static ConversationCommand.Post post(World world, Content content) {
        return new ConversationCommand.Post(
                new MessageId(world.ids().next()),
                world.author(),
                content,
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private static Message found(World world, MessageId id) {
        return world.find(tx -> tx.messages().find(id)).orElseThrow();
    }

    private static Message lastCreated(World world) {
        var messages = new ArrayList<Message>();
        for (Event event : FeedReader.everything(world)) {
            if (event.happened().event() instanceof ConversationEvent.MessageCreated(Message message)) {
                messages.add(message);
            }
        }
        return messages.getLast();
    }

    private static void index(World world) {
        IndexState state = IndexState.BEHIND;
        while (state == IndexState.BEHIND) {
            state = world.call(tx -> tx.search().catchUp(100));
        }
    }

    private static List<MessageId> hits(World world, String typed) {
        var query = SearchText.parse(typed, world.member().id());
        return world.list(tx -> tx.search().messages(query, world.member().id(), 20)).stream()
                .map(SearchHit::message)
                .toList();
    }
}
