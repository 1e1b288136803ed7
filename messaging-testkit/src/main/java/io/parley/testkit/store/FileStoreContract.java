package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.Attaching;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.attachment.ScanState;
import io.parley.messaging.attachment.Sha256;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public interface FileStoreContract extends StoreContract {
    /** How many files a message carries in these tests. */
    int LIMIT = 2;

    @Test
    default void aFileIsFoundAsItWasAdded() {
        var world = world();
        var file = added(world, ScanState.CLEAN);

        assertThat(world.find(tx -> tx.files().find(file.id()))).contains(file);
        assertThat(world.find(tx -> tx.files().find(new FileId(world.ids().next()))))
                .isEmpty();
    }

    @Test
    default void severalFilesGoToAMessageTogether() {
        var world = world();
        var first = added(world, ScanState.CLEAN);
        var second = inConversation(world, first.conversation(), ScanState.UNSCANNED);
        var message = new MessageId(world.ids().next());

        Outcome<List<Attachment>> outcome = world.call(
                tx -> tx.files().attach(wish(world, first.conversation(), second.id(), first.id()), message));

        assertThat(outcome).isEqualTo(Outcome.done(List.of(second.attachment(), first.attachment())));
        assertThat(world.find(tx -> tx.files().find(first.id()))).contains(first.attachedTo(message));
        assertThat(dueAt(world, 1_000_000)).isEmpty();
    }

    @Test
    default void oneFileThatCannotBeAttachedKeepsAllFromIt() {
        var world = world();
        var good = added(world, ScanState.CLEAN);
        var waiting = inConversation(world, good.conversation(), ScanState.QUARANTINED);
        var message = new MessageId(world.ids().next());

        assertThat(attach(world, good.conversation(), message, good, waiting))
                .isEqualTo(Outcome.refused(new FileRefusal.Quarantined()));
        assertThat(world.find(tx -> tx.files().find(good.id()))).contains(good);
    }

    @Test
    default void aMessageCarriesSoManyFilesAndNoMore() {
        var world = world();
        var first = added(world, ScanState.CLEAN);
        var second = inConversation(world, first.conversation(), ScanState.CLEAN);
        var third = inConversation(world, first.conversation(), ScanState.CLEAN);
        var message = new MessageId(world.ids().next());

        assertThat(attach(world, first.conversation(), message, first, second, third))
                .isEqualTo(Outcome.refused(new FileRefusal.TooManyFiles(LIMIT)));
        assertThat(attach(world, first.conversation(), message, first, second, first))
                .as("a file named twice counts once")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    default void aFileGoesToOneMessageOnly() {
        var world = world();
        var file = added(world, ScanState.CLEAN);
        attach(world, file.conversation(), new MessageId(world.ids().next()), file);

        assertThat(attach(world, file.conversation(), new MessageId(world.ids().next()), file))
                .isEqualTo(Outcome.refused(new FileRefusal.AttachedAlready()));
    }

    @Test
    default void ofManyMessagesThatWantAFileAtOnceOneGetsIt() {
        var world = world();
        var file = added(world, ScanState.CLEAN);

        List<Boolean> got = Together.run(
                8,
                number -> attach(
                                world,
                                file.conversation(),
                                new MessageId(world.ids().next()),
                                file)
                        instanceof Outcome.Done<List<Attachment>>);

        assertThat(got).containsOnlyOnce(true);
    }

    @Test
    default void filesOfAnotherConversationOrMemberCannotBeNamed() {
        var world = world();
        var file = added(world, ScanState.CLEAN);
        var elsewhere = world.openInternal("elsewhere", World.NOW).id();
        var message = new MessageId(world.ids().next());
        var stranger = world.addMember("Bea");
        var notFound = Outcome.refused(new Refusal.NotFound("file"));

        assertThat(attach(world, elsewhere, message, file)).isEqualTo(notFound);
        var strangers = new Attaching(List.of(file.id()), file.conversation(), stranger.id(), LIMIT);
        Outcome<List<Attachment>> outcome = world.call(tx -> tx.files().attach(strangers, message));
        assertThat(outcome).isEqualTo(notFound);
    }

    @Test
    default void whatNoMessageCarriesFallsDue() {
        var world = world();
        var file = added(world, ScanState.CLEAN);
        var announcedOnly = new FileId(world.ids().next());
        world.run(tx -> tx.files().announce(announcedOnly, World.at(100)));

        assertThat(dueAt(world, 99)).isEmpty();
        assertThat(hasWork(world, 99)).isFalse();
        assertThat(hasWork(world, 100)).isTrue();
        assertThat(dueAt(world, 100)).containsExactlyInAnyOrder(file.id(), announcedOnly);
        assertThat(world.find(tx -> tx.files().find(file.id()))).isEmpty();
        assertThat(dueAt(world, 100)).as("until they are forgotten").hasSize(2);
        world.run(tx -> {
            tx.files().forget(file.id());
            tx.files().forget(announcedOnly);
        });
        assertThat(dueAt(world, 1000)).isEmpty();
        assertThat(hasWork(world, 1000)).isFalse();
    }

    @Test
    default void whatIsTakenBackIsGoneAtOnce() {
        var world = world();
        var file = added(world, ScanState.QUARANTINED);

        world.run(tx -> tx.files().drop(file.id(), World.at(1)));

        assertThat(world.find(tx -> tx.files().find(file.id()))).isEmpty();
        assertThat(dueAt(world, 1)).containsExactly(file.id());
    }

    @Test
    default void whatIsKeptWithoutAMessageStaysUntilItIsDropped() {
        var world = world();
        var file = added(world, ScanState.CLEAN);

        world.run(tx -> tx.files().kept(file.id()));

        assertThat(dueAt(world, 1_000_000)).isEmpty();
        assertThat(hasWork(world, 1_000_000)).isFalse();
        assertThat(world.find(tx -> tx.files().find(file.id()))).contains(file);
        world.run(tx -> tx.files().drop(file.id(), World.at(5)));
        assertThat(world.find(tx -> tx.files().find(file.id()))).isEmpty();
        assertThat(dueAt(world, 4)).isEmpty();
        assertThat(dueAt(world, 5)).containsExactly(file.id());
    }

    @Test
    default void aMessageThatIsDeletedLetsItsFilesGoAtOnce() {
        var world = world();
        var file = added(world, ScanState.CLEAN);
        var other = inConversation(world, file.conversation(), ScanState.CLEAN);
        var message = new MessageId(world.ids().next());
        attach(world, file.conversation(), message, file);
        attach(world, file.conversation(), new MessageId(world.ids().next()), other);

        world.run(tx -> tx.files().release(message, World.at(5)));

        assertThat(world.find(tx -> tx.files().find(file.id()))).isEmpty();
        assertThat(world.find(tx -> tx.files().find(other.id()))).isPresent();
        assertThat(dueAt(world, 5)).containsExactly(file.id());
    }

    @Test
    default void whatAwaitsTheScannerIsListedUntilItWasScanned() {
        var world = world();
        var waiting = added(world, ScanState.QUARANTINED);

        assertThat(world.list(tx -> tx.files().quarantined(10))).containsExactly(waiting);
        assertThat(hasWork(world, 0)).isTrue();
        world.run(tx -> tx.files().scanned(waiting.id(), ScanState.CLEAN));
        assertThat(world.list(tx -> tx.files().quarantined(10))).isEmpty();
        assertThat(hasWork(world, 0)).isFalse();
        assertThat(world.find(tx -> tx.files().find(waiting.id()))).contains(waiting.scanned(ScanState.CLEAN));
    }

    @Test
    default void anotherOrganizationsFilesAreInvisible() {
        var theirs = world();
        var ours = world();
        var file = added(theirs, ScanState.QUARANTINED);

        assertThat(ours.find(tx -> tx.files().find(file.id()))).isEmpty();
        Map<FileId, StoredFile> locked = ours.call(tx -> tx.files().lock(List.of(file.id())));
        assertThat(locked).isEmpty();
        assertThat(ours.list(tx -> tx.files().quarantined(10))).isEmpty();
        assertThat(dueAt(ours, 1_000_000)).isEmpty();
        ours.run(tx -> tx.files().forget(file.id()));
        assertThat(dueAt(theirs, 1_000_000)).containsExactly(file.id());
    }

    private boolean hasWork(World world, long seconds) {
        return transactor()
                .onPlatform(tx -> tx.organizationsWithFileWork(World.at(seconds), 10_000))
                .contains(world.home().id());
    }

    private static List<FileId> dueAt(World world, long seconds) {
        return world.list(tx -> tx.files().takeDue(World.at(seconds), 100));
    }

    private static Outcome<List<Attachment>> attach(
            World world, ConversationId conversation, MessageId message, StoredFile... files) {
        FileId[] ids = List.of(files).stream().map(StoredFile::id).toArray(FileId[]::new);
        return world.call(tx -> tx.files().attach(wish(world, conversation, ids), message));
    }

    private static Attaching wish(World world, ConversationId conversation, FileId... files) {
        return new Attaching(List.of(files), conversation, world.member().id(), LIMIT);
    }

    private static StoredFile added(World world, ScanState scan) {
        return inConversation(world, world.openInternal("files", World.NOW).id(), scan);
    }

    private static StoredFile inConversation(World world, ConversationId conversation, ScanState scan) {
        var attachment = new Attachment(
                new FileId(world.ids().next()),
                FileName.sanitised("Plan für 2027.png"),
                new MediaType("image/png"),
                12_345,
                Optional.of(new Dimensions(640, 480)),
                true);
        var digest = Sha256.of(new byte[32]);
        var file = new StoredFile(
                attachment, conversation, Optional.of(world.member().id()), digest, scan, Optional.empty(), World.NOW);
        world.run(tx -> {
            tx.files().announce(file.id(), World.at(100));
            tx.files().add(file);
        });
        return file;
    }
}
