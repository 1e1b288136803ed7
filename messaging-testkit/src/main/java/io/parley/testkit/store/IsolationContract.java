package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.ReplayStore.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Another organization's things look like things that do not exist. */
public interface IsolationContract extends StoreContract {
    @Test
    default void anotherOrganizationsMembersAndSessionsAreInvisible() {
        var theirs = world();
        var ours = world();
        var session = new Session(
                new SessionId(theirs.ids().next()), theirs.member().id(), "hash", World.NOW, World.at(60), false);
        theirs.run(tx -> tx.sessions().add(session));

        assertThat(ours.find(tx -> tx.members().find(theirs.member().id()))).isEmpty();
        assertThat(ours.find(tx -> tx.members().passwordHash(theirs.member().id())))
                .isEmpty();
        assertThat(ours.find(tx -> tx.members().lock(theirs.member().id()))).isEmpty();
        assertThat(ours.list(tx -> tx.members().all())).containsExactly(ours.member());
        assertThat(ours.find(tx -> tx.sessions().find(session.id()))).isEmpty();
        assertThat(ours.find(tx -> tx.sessions().lock(session.id()))).isEmpty();
    }

    @Test
    default void anotherOrganizationsChannelsAndContactsAreInvisible() {
        var theirs = world();
        var ours = world();
        var handle = theirs.handle();
        theirs.receive(handle, theirs.platformId(), "Hello");

        assertThat(ours.find(tx -> tx.channels().find(theirs.channel().id()))).isEmpty();
        assertThat(ours.list(tx -> tx.channels().all())).containsExactly(ours.channel());
        assertThat(ours.find(tx -> tx.contacts().findByHandle(theirs.channel().id(), handle)))
                .isEmpty();
        assertThat(ours.find(tx -> tx.contacts().findByHandle(ours.channel().id(), handle)))
                .isEmpty();
    }

    @Test
    default void anotherOrganizationsConversationsAreInvisible() {
        var theirs = world();
        var ours = world();
        var conversation = theirs.openCustomer("Zoe");
        var contact = conversation.customer().orElseThrow().contact();
        var viewer = ours.member().id();

        assertThat(ours.find(tx -> tx.conversations().find(conversation.id()))).isEmpty();
        assertThat(ours.find(tx -> tx.conversations().lock(conversation.id()))).isEmpty();
        assertThat(ours.find(tx ->
                        tx.conversations().lockOpen(contact, theirs.channel().id())))
                .isEmpty();
        assertThat(ours.find(tx -> tx.conversations().overview(conversation.id(), viewer)))
                .isEmpty();
        assertThat(ours.list(tx -> tx.conversations().list(ConversationFilter.everything(), viewer, 10)))
                .isEmpty();
        assertThat(ours.find(tx -> tx.contacts().find(contact))).isEmpty();
    }

    @Test
    default void anotherOrganizationsMessagesAndNotesAreInvisible() {
        var theirs = world();
        var ours = world();
        var platformId = theirs.platformId();
        var message = theirs.receive(theirs.handle(), platformId, "Hello");
        var id = message.conversation();
        var clientId = new ClientId("client");
        theirs.run(tx -> theirs.post(tx, id, "Hi", Optional.of(clientId), World.NOW));
        theirs.execute(
                id,
                new ConversationCommand.AddNote(
                        new NoteId(theirs.ids().next()), theirs.author(), "Look", Visibility.PRIVATE));

        assertThat(ours.find(tx -> tx.messages().find(message.id()))).isEmpty();
        assertThat(ours.find(
                        tx -> tx.messages().findByPlatformId(theirs.channel().id(), platformId)))
                .isEmpty();
        assertThat(ours.find(tx -> tx.messages().lockPlatformId(theirs.channel().id(), platformId)))
                .isEmpty();
        assertThat(ours.find(tx -> tx.messages().findByClientId(id, theirs.author(), clientId)))
                .isEmpty();
        assertThat(ours.list(tx -> tx.messages().range(id, new MessageRange.Latest(), 10)))
                .isEmpty();
        assertThat(ours.list(tx -> tx.notes().of(id, 10))).isEmpty();
    }

    @Test
    default void anotherOrganizationsAnswersAndDeliveriesAreInvisible() {
        var theirs = world();
        var ours = world();
        theirs.run(tx -> tx.replays().add("ada", "key", new Answer("hash", 200, "secret"), World.NOW));
        theirs.post(theirs.openCustomer("Zoe").id(), "Hi");
        var lane =
                transactor().onPlatform(tx -> tx.claimLanes(World.at(500), World.at(560), Shares.of(10_000))).stream()
                        .filter(each -> each.organization().equals(theirs.home().id()))
                        .findFirst()
                        .orElseThrow();

        assertThat(ours.find(tx -> tx.replays().find("ada", "key", World.NOW))).isEmpty();
        assertThat(ours.holds(tx -> tx.outbox().holds(lane))).isFalse();
        assertThat(ours.find(tx -> tx.outbox().head(lane))).isEmpty();
    }

    @Test
    default void theSameIdsMayBeUsedByTwoOrganizations() {
        var theirs = world();
        var ours = world();
        ours.run(tx -> tx.replays().add("ada", "key", new Answer("hash", 200, "ours"), World.NOW));
        theirs.run(tx -> tx.replays().add("ada", "key", new Answer("hash", 200, "theirs"), World.NOW));
        var number = ours.openInternal("ours", World.NOW).number();

        assertThat(theirs.openInternal("theirs", World.NOW).number()).isEqualTo(number);
    }
}
