package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.Message;
import io.parley.messaging.store.MessageRange;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far members have come, and what is unread to them. */
public interface ReceiptContract extends StoreContract {
    int SEEDS = 6;
    int STEPS = 50;

    @Test
    default void whoHasReadHasReceived() {
        var world = world();
        var bea = new Doings(world, chatter(world), world.addMember("Bea"));
        assertThat(bea.receipt()).isEqualTo(Receipt.none(bea.member().id()));

        bea.receive(3);
        assertThat(bea.receipt()).isEqualTo(new Receipt(bea.member().id(), 3, 0));
        assertThat(bea.unread()).isEqualTo(9);

        bea.read(5);
        assertThat(bea.receipt()).isEqualTo(new Receipt(bea.member().id(), 5, 5));
        assertThat(bea.unread()).isEqualTo(5);
    }

    @Test
    default void theStoreItselfNeverGoesBack() {
        var world = world();
        var bea = new Doings(world, chatter(world), world.addMember("Bea"));
        bea.read(8);

        bea.readBlindly(3);
        bea.receiveBlindly(4);

        assertThat(bea.receipt()).isEqualTo(new Receipt(bea.member().id(), 8, 8));
        assertThat(bea.unread()).isEqualTo(2);
    }

    @Test
    default void onesOwnMessageIsNeverUnread() {
        var world = world();
        var ada = new Doings(world, chatter(world), world.member());
        var bea = new Doings(world, ada.conversation(), world.addMember("Bea"));

        bea.post("mine");
        assertThat(bea.unread()).isEqualTo(9);
        assertThat(bea.receipt()).isEqualTo(Receipt.none(bea.member().id()));

        bea.read(6);
        assertThat(bea.unread()).isEqualTo(4);
        ada.post("hers");
        bea.post("mine again");
        assertThat(bea.unread()).isEqualTo(5);
        assertThat(ada.unread()).isEqualTo(2);
    }

    @Test
    default void thoseWhoOnlyWroteHaveNoReceipt() {
        var world = world();
        var id = chatter(world);
        var bea = new Doings(world, id, world.addMember("Bea"));
        var cleo = new Doings(world, id, world.addMember("Cleo"));
        bea.read(4);
        cleo.receive(5);

        assertThat(world.list(tx -> tx.conversations().receipts(id)))
                .containsExactlyInAnyOrder(
                        new Receipt(bea.member().id(), 4, 4),
                        new Receipt(cleo.member().id(), 5, 0));
    }

    @Test
    default void marksOfEightThreadsEndAtTheHighest() {
        var world = world();
        var bea = new Doings(world, chatter(world), world.addMember("Bea"));

        List<Receipt> highest = Together.run(8, number -> {
            var random = new SplittableRandom(number);
            long read = 0;
            long received = 0;
            for (int i = 0; i < 12; i++) {
                long mark = random.nextLong(1, 11);
                if (random.nextBoolean()) {
                    bea.readBlindly(mark);
                    read = Math.max(read, mark);
                } else {
                    bea.receive(mark);
                    received = Math.max(received, mark);
                }
            }
            return new Receipt(bea.member().id(), received, read);
        });

        long read = highest.stream().mapToLong(Receipt::read).max().orElseThrow();
        long received = highest.stream().mapToLong(Receipt::delivered).max().orElseThrow();
        assertThat(bea.receipt()).isEqualTo(new Receipt(bea.member().id(), received, read));
        assertThat(bea.unread()).isEqualTo(10 - read);
    }

    @Test
    default void unreadIsRightAfterWhateverThreePeopleDoOnTwoDevicesEach() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var devices = devices(world());
            var random = new SplittableRandom(seed);
            var model = new UnreadModel();
            for (int step = 0; step < STEPS; step++) {
                var device = devices.get(random.nextInt(devices.size()));
                model.apply(device.act(random));
                device.assertAs(model, "seed " + seed + ", step " + step);
            }
            for (Device device : devices) {
                device.assertAs(model, "seed " + seed + ", at the end");
            }
        }
    }

    @Test
    default void unreadIsRightWhenAllDevicesActAtOnce() {
        var world = world();
        var devices = devices(world);

        var doneByAll = Together.run(devices.size(), number -> {
            var random = new SplittableRandom(number);
            return IntStream.range(0, STEPS)
                    .mapToObj(step -> devices.get(number).act(random))
                    .toList();
        });

        var model = new UnreadModel();
        doneByAll.forEach(done -> done.forEach(model::apply));
        devices.forEach(device -> device.assertAs(model, "together"));
        var id = devices.getFirst().doings().conversation();
        List<Message> stored = world.list(tx -> tx.messages().range(id, new MessageRange.Latest(), 1000));
        assertThat(stored).extracting(Message::seq).containsExactlyElementsOf(model.seqs());
        assertThat(world.find(tx -> tx.conversations().find(id)).map(Conversation::messages))
                .contains((long) stored.size());
    }

    /** Two devices for each of the three members of a group. */
    private static List<Device> devices(World world) {
        var ada = world.member();
        var bea = world.addMember("Bea");
        var cleo = world.addMember("Cleo");
        var id = new Circles(world).group("Lunch", ada, bea, cleo).id();
        return List.of(ada, ada, bea, bea, cleo, cleo).stream()
                .map(member -> Device.of(world, id, member))
                .toList();
    }

    /** Nine messages of the world's member, with the numbers 2 to 10. */
    private static ConversationId chatter(World world) {
        var id = world.openInternal("Printer", World.NOW).id();
        Member ada = world.member();
        var doings = new Doings(world, id, ada);
        for (int i = 2; i <= 10; i++) {
            doings.post("message " + i);
        }
        return id;
    }
}
