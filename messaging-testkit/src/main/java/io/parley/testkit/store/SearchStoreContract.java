package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.search.ContactQuery;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchFilter;
import io.parley.messaging.search.SearchHit;
import io.parley.messaging.search.SearchLanguage;
import io.parley.messaging.search.SearchPlace;
import io.parley.messaging.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public interface SearchStoreContract extends StoreContract {
    @Test
    default void allTheWordsMustBeThereInWhateverOrderAndCase() {
        var world = world();
        var conversation = world.openInternal("Plans", World.NOW).id();
        var parcel = world.post(conversation, "Where is my blue parcel?");
        world.post(conversation, "The parcel is red.");

        assertThat(found(world, "PARCEL blue ")).containsExactly(parcel.id());
        assertThat(found(world, "parcel green ")).isEmpty();
    }

    @Test
    default void onlyTheLastWordMayGoOnAndOnlyWhileItIsTyped() {
        var world = world();
        var conversation = world.openInternal("Plans", World.NOW).id();
        var message = world.post(conversation, "An umbrella, please");

        assertThat(found(world, "an umbr")).containsExactly(message.id());
        assertThat(found(world, "umb please")).isEmpty();
        assertThat(found(world, "umb ")).isEmpty();
    }

    @Test
    default void theNewestComeFirstAndPagesFollowOneAnother() {
        var world = world();
        var conversation = world.openInternal("Plans", World.NOW).id();
        var written = new ArrayList<MessageId>();
        for (int number = 0; number < 7; number++) {
            long second = number / 2;
            written.addFirst(world.call(tx -> world.post(tx, conversation, "lunch", Optional.empty(), World.at(second)))
                    .id());
        }
        index(world);

        var query = SearchText.parse("lunch", world.member().id());
        var all = new ArrayList<SearchHit>();
        var page = world.list(tx -> tx.search().messages(query, world.member().id(), 3));
        while (!page.isEmpty()) {
            all.addAll(page);
            var next = query.after(SearchPlace.of(page.getLast()));
            page = world.list(tx -> tx.search().messages(next, world.member().id(), 3));
        }
        assertThat(all).extracting(SearchHit::message).containsExactlyElementsOf(written);
    }

    @Test
    default void aHitSaysWhereItIsAndWhereTheWordsAre() {
        var world = world();
        var conversation = world.openInternal("Plans", World.NOW).id();
        var message = world.post(conversation, "\ud83d\udc4b Fr\u00fchst\u00fcck <b>um</b> acht, fr\u00fchst\u00fcck!");
        index(world);

        var hit = hits(world, "fr\u00fchst").getFirst();
        assertThat(hit.conversation()).isEqualTo(conversation);
        assertThat(hit.seq()).isEqualTo(message.seq());
        assertThat(hit.author()).isEqualTo(world.author());
        assertThat(hit.createdAt()).isEqualTo(message.createdAt());
        assertThat(hit.fragment().text()).contains("<b>um</b>");
        assertThat(hit.fragment().highlights())
                .extracting(range -> hit.fragment().text().substring(range.start(), range.end()))
                .containsExactly("Fr\u00fchst\u00fcck", "fr\u00fchst\u00fcck");
    }

    @Test
    default void filtersNarrowTheSearchAndMayStandAlone() {
        var world = world();
        var internal = world.openInternal("Plans", World.NOW).id();
        var ours = world.post(internal, "tea or coffee");
        var theirs = world.receive(world.handle(), world.platformId(), "tea, please");
        var contact = ((Author.OfContact) theirs.author()).id();

        assertThat(found(world, "tea ")).containsExactlyInAnyOrder(ours.id(), theirs.id());
        assertThat(found(world, "tea from:me")).containsExactly(ours.id());
        assertThat(found(world, "from:" + contact)).containsExactly(theirs.id());
        assertThat(found(world, "from:zo")).containsExactly(theirs.id());
        assertThat(found(world, "tea from:" + new MemberId(world.ids().next()))).isEmpty();
        assertThat(found(world, "tea in:" + internal)).containsExactly(ours.id());
        assertThat(found(world, "tea channel:" + world.channel().id())).containsExactly(theirs.id());
        assertThat(found(world, "tea type:text")).hasSize(2);
        assertThat(found(world, "tea type:file")).isEmpty();
        assertThat(found(world, "tea has:attachment")).isEmpty();
        assertThat(found(world, "tea after:2026-11-21 before:2026-11-22")).hasSize(2);
        assertThat(found(world, "tea before:2026-11-21")).isEmpty();
        assertThat(found(world, "after:2026-11-22")).isEmpty();
    }

    @Test
    default void whatAContactWroteBeforeTheirNameWasKnownIsFoundByTheName() {
        var world = world();
        var message = world.receive(world.handle(), world.platformId(), "tea, please");
        assertThat(found(world, "from:zo")).containsExactly(message.id());

        world.execute(message.conversation(), new ConversationCommand.Introduce("Nora"));

        assertThat(found(world, "from:nora")).containsExactly(message.id());
        assertThat(found(world, "from:zo")).isEmpty();
    }

    @Test
    default void signsAreNeverSyntax() {
        var world = world();
        var conversation = world.openInternal("Plans", World.NOW).id();
        var sale = world.post(conversation, "It's 50% off: C:\\temp & 'more' | less!");
        var other = world.post(conversation, "Nothing here, 500 times");

        assertThat(found(world, "50% ")).containsExactly(sale.id());
        assertThat(found(world, "'more' ")).containsExactly(sale.id());
        assertThat(found(world, "less! & | ! ( :* <-> ")).containsExactly(sale.id());
        assertThat(found(world, "_ess ")).isEmpty();
        assertThat(found(world, "not%ing ")).isEmpty();
        assertThat(found(world, "not:* ")).isEmpty();
        assertThat(found(world, "nothing\u0000 '\\ ")).containsExactly(other.id());
        assertThat(found(world, "o'x\\'y':a ")).isEmpty();
        assertThat(found(world, "=cess ")).isEmpty();
        assertThat(found(world, "\ud83d \uffff\udc4b x")).isEmpty();
    }

    @Test
    default void anotherOrganizationsMessagesAndContactsAreNotFound() {
        var theirs = world();
        var ours = world();
        var message = theirs.receive(theirs.handle(), theirs.platformId(), "secret plan");

        assertThat(found(theirs, "secret")).containsExactly(message.id());
        assertThat(found(ours, "secret")).isEmpty();
        assertThat(found(ours, "in:" + message.conversation())).isEmpty();
        assertThat(found(ours, "channel:" + theirs.channel().id())).isEmpty();
        assertThat(contacts(ours, "zoe")).isEmpty();
        assertThat(ours.list(tx -> tx.search().contacts(everybody(), 10))).isEmpty();
    }

    @Test
    default void contactsAreFoundByTheBeginningsOfTheirNamesAndOfTheirHandles() {
        var world = world();
        var ann = contactOf(world, world.openCustomer("Ann-Marie M\u00fcller").id());
        var ben = contactOf(world, world.openCustomer("Ben Mu%ller").id());

        assertThat(contacts(world, "m\u00fcl ann")).containsExactly(ann);
        assertThat(contacts(world, "BEN")).containsExactly(ben);
        assertThat(contacts(world, "handle-")).containsExactly(ben, ann);
        assertThat(contacts(world, "%an%")).containsExactly(ann);
        assertThat(world.list(tx -> tx.search().contacts(everybody(), 1)))
                .extracting(contact -> contact.id())
                .containsExactly(ben);
        assertThat(world.list(tx -> tx.search().contacts(new ContactQuery(Optional.empty(), Optional.of(ben)), 5)))
                .extracting(contact -> contact.id())
                .containsExactly(ann);
        assertThat(world.list(tx -> tx.search().contacts(new ContactQuery(Optional.of("handle"), Optional.of(ben)), 5)))
                .extracting(contact -> contact.id())
                .containsExactly(ann);
    }

    @Test
    default void anIndexBuiltAnewFindsTheSame() {
        var world = world();
        var conversation = world.openInternal("Plans", World.NOW).id();
        var message = world.post(conversation, "walking the dogs");
        index(world);

        world.run(tx -> tx.search().rebuild(SearchLanguage.ENGLISH));

        assertThat(world.holds(tx -> tx.search().language() == SearchLanguage.ENGLISH))
                .isTrue();
        assertThat(found(world, "walking dogs ")).containsExactly(message.id());
        assertThat(found(world, "walkin")).containsExactly(message.id());
    }

    @Test
    default void whatIsWrittenWhileSeveralTakeItInIsFoundOnce() {
        var world = world();
        var conversations = List.of(
                world.openInternal("One", World.NOW).id(),
                world.openInternal("Two", World.NOW).id());
        var written = Together.run(24, number -> {
            var message = world.patiently(tx ->
                    world.post(tx, conversations.get(number % 2), "number w" + number, Optional.empty(), World.NOW));
            world.patiently(tx -> tx.search().catchUp(3));
            return message;
        });

        assertThat(found(world, "number"))
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(Message::id).toList());
        assertThat(found(world, "w7 ")).containsExactly(written.get(7).id());
    }

    @Test
    default void theOrganizationsAreListedInOrder() {
        var one = world().home().id();
        var found = transactor().onPlatform(tx -> {
            var before = new java.util.UUID(
                    one.value().getMostSignificantBits(), one.value().getLeastSignificantBits() - 1);
            return tx.organizations(new io.parley.messaging.id.OrganizationId(before), 1);
        });
        assertThat(found).containsExactly(one);
    }

    private static ContactQuery everybody() {
        return new ContactQuery(Optional.empty(), Optional.empty());
    }

    private static ContactId contactOf(World world, io.parley.messaging.id.ConversationId conversation) {
        return world.find(tx -> tx.conversations().find(conversation))
                .flatMap(found -> found.customer())
                .orElseThrow()
                .contact();
    }

    private static List<ContactId> contacts(World world, String text) {
        var query = new ContactQuery(Optional.of(text), Optional.empty());
        return world.list(tx -> tx.search().contacts(query, 10)).stream()
                .map(contact -> contact.id())
                .toList();
    }

    private static List<MessageId> found(World world, String text) {
        index(world);
        return hits(world, text).stream().map(SearchHit::message).toList();
    }

    private static List<SearchHit> hits(World world, String text) {
        var query = SearchText.parse(
                io.parley.messaging.message.CleanText.of(text), world.member().id());
        return query.words().isEmpty() && query.filter().equals(SearchFilter.none())
                ? List.of()
                : world.list(tx -> tx.search().messages(query, world.member().id(), 50));
    }

    /** Until everything that is committed has been taken in. */
    private static void index(World world) {
        while (world.patiently(tx -> tx.search().catchUp(5)) != IndexState.CURRENT) {
            Thread.onSpinWait();
        }
    }
}
