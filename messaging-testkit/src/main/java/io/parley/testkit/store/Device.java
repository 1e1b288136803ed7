package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.Message;
import io.parley.messaging.store.Unread;
import io.parley.testkit.store.UnreadModel.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** One of a member's devices. It knows what it wrote itself, and has seen some of the rest: maybe not the newest. */
record Device(Doings doings, List<MessageId> written, AtomicLong seen) {
    static Device of(World world, ConversationId conversation, Member member) {
        return new Device(new Doings(world, conversation, member), new ArrayList<>(), new AtomicLong(1));
    }

    /** Does something by chance, and says what it was. */
    Deed act(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> write();
            case 3, 4 -> look();
            case 5 -> mark(new Deed.Read(me(), random.nextLong(1, seen.get() + 1)));
            case 6 -> mark(new Deed.Received(me(), random.nextLong(1, seen.get() + 1)));
            case 7 -> mark(new Deed.Read(me(), seen.get()));
            case 8 -> edit(random);
            default -> delete(random);
        };
    }

    private Deed write() {
        Message message = doings.post("hello");
        written.add(message.id());
        return new Deed.Wrote(me(), message.seq());
    }

    private Deed look() {
        seen.set(doings.overview().orElseThrow().conversation().lastSeq());
        return new Deed.Other();
    }

    private Deed mark(Deed.Read read) {
        doings.readBlindly(read.upTo());
        return read;
    }

    private Deed mark(Deed.Received received) {
        doings.receive(received.upTo());
        return received;
    }

    private Deed edit(SplittableRandom random) {
        if (!written.isEmpty()) {
            doings.edit(written.get(random.nextInt(written.size())), "edited " + random.nextInt());
        }
        return new Deed.Other();
    }

    private Deed delete(SplittableRandom random) {
        if (!written.isEmpty()) {
            doings.delete(written.remove(random.nextInt(written.size())));
        }
        return new Deed.Other();
    }

    void assertAs(UnreadModel model, String when) {
        long unread = model.unread(me());
        assertThat(doings.unread()).as(when).isEqualTo(unread);
        assertThat(doings.receipt()).as(when).isEqualTo(model.receipt(me()));
        assertThat(doings.world().<Unread>call(tx -> tx.conversations().unread(me())))
                .as(when)
                .isEqualTo(new Unread(unread, unread == 0 ? 0 : 1));
    }

    private MemberId me() {
        return doings.member().id();
    }
}
