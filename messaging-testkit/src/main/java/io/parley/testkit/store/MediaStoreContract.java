package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaFetch;
import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.feed.Event;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RemoteMedia.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The files of contacts, from their announcement until they are here. */
public interface MediaStoreContract extends StoreContract {
    @Test
    default void whatIsDueIsLeasedOnceUntilTheLeaseEnds() {
        var world = world();
        var fetch = add(world, 0, World.NOW);

        assertThat(claim(world, World.NOW.minusSeconds(1))).isEmpty();
        var first = claim(world, World.NOW).getFirst();
        assertThat(first.message()).isEqualTo(fetch.message());
        assertThat(first.leasedUntil()).isEqualTo(World.NOW.plusSeconds(60));
        assertThat(claim(world, World.at(59))).isEmpty();
        var second = claim(world, World.at(60)).getFirst();

        assertThat(held(world, first)).isEmpty();
        assertThat(held(world, second)).contains(fetch);
    }

    @Test
    default void anAttemptIsCountedAndTheNextOneWaits() {
        var world = world();
        var fetch = add(world, 1, World.NOW);
        var lease = claim(world, World.NOW).getFirst();

        world.run(tx -> tx.media().retry(lease, World.at(30)));

        assertThat(held(world, lease)).isEmpty();
        assertThat(claim(world, World.at(29))).isEmpty();
        var next = claim(world, World.at(30)).getFirst();
        assertThat(held(world, next))
                .contains(new MediaFetch(fetch.message(), 1, fetch.conversation(), fetch.channel(), 1, fetch.since()));
    }

    @Test
    default void whatIsDoneIsGoneButOnlyForWhoHoldsIt() {
        var world = world();
        add(world, 0, World.NOW);
        var first = claim(world, World.NOW).getFirst();
        var second = claim(world, World.at(60)).getFirst();

        world.run(tx -> tx.media().done(first));
        assertThat(held(world, second)).isPresent();
        world.run(tx -> tx.media().retry(first, World.NOW));
        assertThat(held(world, second)).isPresent();
        world.run(tx -> tx.media().done(second));

        assertThat(held(world, second)).isEmpty();
        assertThat(claim(world, World.at(1_000))).isEmpty();
    }

    @Test
    default void filesThatComeAreNoEditAndLeaveNothingBehindWhenDeleted() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();
        var id = arrives(world, conversation, SampleContents.media(Stage.WAITING));

        take(world, conversation, id, 0);
        take(world, conversation, id, 1);

        var message = found(world, id);
        assertThat(message.content()).isInstanceOf(Content.Files.class);
        assertThat(message.content().attachments()).hasSize(2);
        assertThat(message.editedAt()).isEmpty();
        assertThat(world.list(tx -> tx.messages().revisions(id))).isEmpty();
        assertThat(messages(world, id)).hasSize(3).last().isEqualTo(message);

        world.execute(conversation, new ConversationCommand.DeleteElsewhere(message));
        assertThat(messages(world, id))
                .hasSize(4)
                .allSatisfy(said -> assertThat(said.content()).isInstanceOf(Content.Deleted.class));
    }

    private static void take(World world, ConversationId conversation, MessageId id, int position) {
        var message = found(world, id);
        RemoteMedia media = ((Content.Media) message.content()).media().get(position);
        var file = new Attachment(
                new FileId(world.ids().next()),
                FileName.sanitised("beach.jpg"),
                MediaType.JPEG,
                10,
                Optional.empty(),
                false);
        world.execute(conversation, new ConversationCommand.TakeMedia(message, position, media.here(file)));
    }

    private static MediaFetch add(World world, int position, Instant since) {
        var fetch = new MediaFetch(
                new MessageId(world.ids().next()),
                position,
                new ConversationId(world.ids().next()),
                world.channel().id(),
                0,
                since);
        world.run(tx -> tx.media().add(fetch));
        return fetch;
    }

    /** Of this world's organization: others have their own. */
    private static List<MediaLease> claim(World world, Instant now) {
        List<MediaLease> leases = world.transactor().onPlatform(tx -> tx.claimMedia(now, now.plusSeconds(60), 1_000));
        return leases.stream()
                .filter(lease -> lease.organization().equals(world.home().id()))
                .toList();
    }

    private static Optional<MediaFetch> held(World world, MediaLease lease) {
        return world.find(tx -> tx.media().hold(lease));
    }

    private static MessageId arrives(World world, ConversationId conversation, Content content) {
        var command = new ConversationCommand.Echo(
                new MessageId(world.ids().next()), content, Optional.empty(), world.platformId());
        world.execute(conversation, command);
        assertThat(found(world, command.id()).author()).isEqualTo(new Author.Elsewhere());
        return command.id();
    }

    private static Message found(World world, MessageId id) {
        return world.find(tx -> tx.messages().find(id)).orElseThrow();
    }

    private static List<Message> messages(World world, MessageId id) {
        return FeedReader.everything(world).stream()
                .map(Event::happened)
                .flatMap(happened -> switch (happened.event()) {
                    case ConversationEvent.MessageCreated(Message message) -> Optional.of(message).stream();
                    case ConversationEvent.MediaArrived(Message message) -> Optional.of(message).stream();
                    case ConversationEvent.MessageDeleted(Message message) -> Optional.of(message).stream();
                    default -> Optional.<Message>empty().stream();
                })
                .filter(message -> message.id().equals(id))
                .toList();
    }
}
