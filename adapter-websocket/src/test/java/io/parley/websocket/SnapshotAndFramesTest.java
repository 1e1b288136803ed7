package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.RichText;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.NewMessage;
import io.parley.messaging.service.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Snapshot and frames make the snapshot: a device that fetched once and then only applied frames, cut off at random and
 * resumed, shows in the end what one shows that fetches everything now. Meanwhile people do whatever they can, members come
 * and go, signals are lost or come in another order, and the feed is held back.
 */
final class SnapshotAndFramesTest {
    private static final int STEPS = 300;
    private static final LiveLimits MANY_SOCKETS = new LiveLimits(512, 1 << 20, 64 << 10, 30, 60, 500);

    private final LiveServer server = new LiveServer(MANY_SOCKETS);
    private final SignedIn ada = server.register("Acme");
    private final SignedIn bo = server.colleague(ada, "Bo");
    private final SignedIn cy = server.colleague(ada, "Cy");
    private final List<Caller> people =
            Stream.of(ada, bo, cy).map(server::caller).toList();
    private final ConversationId lunch = server.open(ada);
    private final ConversationId group = server.group(ada, bo, cy);
    private final List<ConversationId> conversations = List.of(lunch, group, server.direct(ada, bo));
    private final List<Message> said = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aDeviceThatOnlyAppliesFramesShowsWhatRestSays(long seed) {
        var random = new Random(seed);
        var devices = Stream.of(ada, bo, bo, cy)
                .map(member -> new Device(server, member))
                .toList();
        for (int step = 0; step < STEPS; step++) {
            act(random);
            live(random, devices.get(random.nextInt(devices.size())));
            if (random.nextInt(4) == 0) {
                disturb(random);
            }
        }
        calmDown();
        for (var device : devices) {
            device.catchUp();
            assertThat(device.sight()).as("seed " + seed).containsExactlyElementsOf(device.truth());
            assertThat(device.unread()).as("seed " + seed).isEqualTo(device.unreadByRest());
            device.close();
        }
    }

    private void act(Random random) {
        var person = people.get(random.nextInt(people.size()));
        var conversation = conversations.get(random.nextInt(conversations.size()));
        if (!(server.messaging.inbox().conversation(person, conversation) instanceof Outcome.Done(var overview))) {
            return;
        }
        long upTo = random.nextLong(overview.conversation().lastSeq() + 1);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> say(person, conversation);
            case 3, 4, 5, 6, 7 -> touch(random, person);
            case 8 ->
                server.messaging.receipts().markRead(person, conversation, upTo).orElseThrow();
            case 9 ->
                server.messaging
                        .receipts()
                        .markDelivered(person, conversation, upTo)
                        .orElseThrow();
            case 10 -> comeOrGo();
            default -> arrange(random, person);
        }
    }

    private void say(Caller person, ConversationId conversation) {
        said.add(server.messaging
                .messages()
                .post(person, conversation, NewMessage.text("said " + said.size()))
                .orElseThrow()
                .message());
    }

    /** Does something with a message, if this person may; refused it changes nothing. */
    private void touch(Random random, Caller person) {
        if (said.isEmpty()) {
            return;
        }
        var message = said.get(random.nextInt(said.size())).id();
        var emoji = new Emoji(random.nextBoolean() ? "👍" : "🎉");
        var messages = server.messaging.messages();
        switch (random.nextInt(6)) {
            case 0, 1 -> messages.edit(person, message, RichText.plain("edited " + random.nextInt(1000)));
            case 2 -> messages.delete(person, message);
            case 3, 4 -> messages.react(person, message, emoji);
            default -> messages.unreact(person, message, emoji);
        }
    }

    private void comeOrGo() {
        var owner = people.getFirst();
        if (server.messaging.inbox().conversation(people.getLast(), group) instanceof Outcome.Done) {
            server.remove(ada, group, cy);
        } else {
            server.messaging
                    .groups()
                    .add(owner, group, Set.of(server.member(cy)))
                    .orElseThrow();
        }
    }

    private void arrange(Random random, Caller person) {
        switch (random.nextInt(3)) {
            case 0 -> server.messaging.groups().rename(person, group, "Party " + random.nextInt(10));
            case 1 -> server.messaging.conversations().claim(person, lunch);
            default -> server.messaging.conversations().unassign(person, lunch);
        }
    }

    private static void live(Random random, Device device) {
        if (random.nextInt(8) == 0) {
            device.reconnect();
        } else {
            device.apply(random.nextInt(10));
        }
    }

    private void disturb(Random random) {
        switch (random.nextInt(7)) {
            case 0 -> server.feed.hold(ada.organization().id());
            case 1, 2 -> server.feed.release();
            case 3 -> server.bus.keep();
            case 4 -> server.bus.pass();
            case 5 -> server.bus.pass().reversed().forEach(server.bus::publish);
            default -> server.timer.advance(Follower.CALM);
        }
    }

    private void calmDown() {
        server.bus.pass();
        server.feed.release();
        server.timer.advance(Duration.ofSeconds(5));
    }
}
