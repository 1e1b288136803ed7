package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.feed.Event;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.search.ContactQuery;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchFilter;
import io.parley.messaging.search.SearchHit;
import io.parley.messaging.search.SearchQuery;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is bound to offices learns nothing of another one, whatever they ask. */
public interface ReachContract extends StoreContract {
    @Test
    default void oneConversationIsSeenOrIsNotThere() {
        var scene = new Scene(world());

        assertThat(scene.sees(scene.bound, scene.far)).isFalse();
        assertThat(scene.sees(scene.bound, scene.near)).isTrue();
        assertThat(scene.sees(scene.bound, scene.common)).isTrue();
        assertThat(scene.sees(scene.free, scene.far)).isTrue();
    }

    @Test
    default void whatIsPrivateStaysItsParticipantsWhereverTheyAre() {
        var scene = new Scene(world());
        var bea = scene.world.addMember("Bea");
        var direct = new Circles(scene.world).direct(scene.world.member(), bea).id();

        assertThat(scene.sees(scene.bound, direct)).isTrue();
    }

    @Test
    default void nothingWaitsForAnybodyInAnotherOffice() {
        var scene = new Scene(world());
        for (var id : List.of(scene.far, scene.near)) {
            scene.world.execute(
                    id,
                    new ConversationCommand.Assign(
                            new Assignee(scene.world.member().id(), "Ada")));
            scene.customerWrites(id);
        }

        assertThat(scene.world.<Long>call(
                        tx -> tx.conversations().unread(scene.bound).conversations()))
                .isEqualTo(1);
        assertThat(scene.world.<Long>call(
                        tx -> tx.conversations().unread(scene.free).conversations()))
                .isEqualTo(2);
        assertThat(scene.world.list(tx -> tx.conversations().unreadOf(scene.bound, 10)))
                .containsExactly(scene.near);
    }

    @Test
    default void searchFindsNothingOfAnotherOffice() {
        var scene = new Scene(world());
        scene.customerWrites(scene.far);
        scene.customerWrites(scene.near);
        while (scene.world.<IndexState>call(tx -> tx.search().catchUp(100)) != IndexState.CURRENT) {
            Thread.onSpinWait();
        }
        var query = new SearchQuery(List.of("hello"), false, SearchFilter.none(), Optional.empty());

        assertThat(scene.found(scene.bound, query)).containsExactly(scene.near);
        assertThat(scene.found(scene.free, query)).containsExactlyInAnyOrder(scene.far, scene.near);
        // Moved, it is found elsewhere at once.
        move(scene.world, scene.far, Optional.of(scene.north));
        assertThat(scene.found(scene.bound, query)).containsExactlyInAnyOrder(scene.far, scene.near);
    }

    @Test
    default void contactsOfAnotherOfficeAreNotFound() {
        var scene = new Scene(world());

        for (var text : List.of(Optional.of("cu"), Optional.<String>empty())) {
            var query = new ContactQuery(text, Optional.empty());
            assertThat(scene.world.list(tx -> tx.search().contacts(query, scene.bound.reach(), 10)))
                    .extracting(Contact::name)
                    .containsExactly("Customer near");
            assertThat(scene.world.list(tx -> tx.search().contacts(query, scene.free.reach(), 10)))
                    .extracting(Contact::name)
                    .containsExactly("Customer far", "Customer near");
        }
    }

    @Test
    default void theFeedSaysWhoseAnEventIs() {
        var scene = new Scene(world());

        assertThat(scene.events(scene.far))
                .extracting(Event::audience)
                .contains(new Audience.Offices(Set.of(scene.south)));
        assertThat(scene.events(scene.common)).extracting(Event::audience).containsOnly(new Audience.Team());
        assertThat(scene.events(scene.far))
                .filteredOn(event -> event.audience().includes(scene.bound))
                .extracting(event -> event.happened().event())
                .allSatisfy(event -> assertThat(event).isInstanceOf(ConversationEvent.OfficeChanged.class));
    }

    @Test
    default void whoeverLosesAConversationIsToldThatItWent() {
        var scene = new Scene(world());
        move(scene.world, scene.near, Optional.of(scene.south));

        var seen = scene.events(scene.near).stream()
                .filter(event -> event.audience().includes(scene.bound))
                .map(event -> event.happened().event())
                .toList();

        assertThat(seen)
                .endsWith(new ConversationEvent.OfficeChanged(Optional.of(scene.north), Optional.of(scene.south)));
        assertThat(seen).noneMatch(ConversationEvent.Created.class::isInstance);
    }

    @Test
    default void aProposalOfSomebodyWhoDoesNotSeeItFindsNothing() {
        var scene = new Scene(world());

        assertThat(scene.remark(scene.bound, scene.far)).isInstanceOf(Settlement.NoConversation.class);
        assertThat(scene.remark(scene.bound, scene.near)).isInstanceOf(Settlement.Settled.class);
        assertThat(scene.remark(scene.free, scene.far)).isInstanceOf(Settlement.Settled.class);
    }

    /** Two offices, and a conversation of each and of none. */
    final class Scene {
        final World world;
        final OfficeId north;
        final OfficeId south;
        final ConversationId near;
        final ConversationId far;
        final ConversationId common;
        final Viewer bound;
        final Viewer boundToBoth;
        final Viewer free;

        Scene(World world) {
            this.world = world;
            north = UnitStoreContract.office(world, "North").id();
            south = UnitStoreContract.office(world, "South").id();
            near = world.openCustomer("Customer near").id();
            far = world.openCustomer("Customer far").id();
            common = world.openInternal("Common", World.NOW).id();
            move(world, near, Optional.of(north));
            move(world, far, Optional.of(south));
            var member = world.member().id();
            bound = new Viewer(member, new Reach.Offices(Set.of(north)));
            boundToBoth = new Viewer(member, new Reach.Offices(Set.of(north, south)));
            free = Viewer.everywhere(member);
        }

        boolean sees(Viewer viewer, ConversationId id) {
            return world.find(tx -> tx.conversations().overview(id, viewer)).isPresent();
        }

        void customerWrites(ConversationId id) {
            var customer = world.find(tx -> tx.conversations().find(id))
                    .flatMap(Conversation::customer)
                    .orElseThrow();
            world.receive(customer.handle(), world.platformId(), "hello");
        }

        List<ConversationId> found(Viewer viewer, SearchQuery query) {
            return world.list(tx -> tx.search().messages(query, viewer, 10)).stream()
                    .map(SearchHit::conversation)
                    .toList();
        }

        List<Event> events(ConversationId id) {
            return FeedReader.everything(world).stream()
                    .filter(event -> event.conversation().equals(id))
                    .toList();
        }

        Settlement remark(Viewer viewer, ConversationId id) {
            var command = new ConversationCommand.AddNote(
                    new NoteId(world.ids().next()), world.author(), "A remark", Visibility.PRIVATE);
            var proposal = new Proposal(
                    id,
                    viewer,
                    Optional.empty(),
                    conversation -> conversation.decide(command, Limits.standard(), World.NOW));
            return world.transactor().settle(world.home().id(), proposal);
        }
    }

    static void move(World world, ConversationId id, Optional<OfficeId> office) {
        world.execute(id, new ConversationCommand.MoveToOffice(office));
    }
}
