package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Messaging;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.RichText;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.Unread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three people, one of them on two devices, write, read, edit, delete and react in any order, and marks arrive late, twice
 * and out of order: what is unread is always what counting by hand gives.
 */
final class UnreadPropertyTest {
    private static final int STEPS = 250;

    private final Ports ports = InMemory.ports(() -> Instant.parse("2026-11-21T12:00:00Z"), new Random(7));
    private final Messaging messaging = new Messaging(ports, InstalledChannels.none());
    private final Caller ada = Founder.of(messaging, "Acme", "ada@acme.example");
    private final Caller bo = colleague("Bo");
    private final Caller cy = colleague("Cy");
    private final List<Caller> people = List.of(ada, bo, cy);
    private final ConversationId direct = direct();
    private final ConversationId group = group();

    private final Map<ConversationId, List<Message>> said = new HashMap<>();
    private final Map<Reader, Long> read = new HashMap<>();
    private final Map<Reader, Long> delivered = new HashMap<>();
    /** What each device has noticed, and will report some time. */
    private final List<Mark> waiting = new ArrayList<>();

    private record Reader(ConversationId conversation, MemberId member) {}

    private record Mark(Caller by, ConversationId conversation, long upTo, boolean isRead) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatIsUnreadIsWhatCountingByHandGives(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            act(random);
            assertCountedRight("seed " + seed + ", step " + step);
        }
    }

    private void act(Random random) {
        var person = people.get(random.nextInt(people.size()));
        var theirs = conversationsOf(person);
        var conversation = theirs.get(random.nextInt(theirs.size()));
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> say(person, conversation);
            case 4, 5, 6 -> notice(random, person, conversation);
            case 7, 8, 9 -> report(random);
            case 10 -> change(random, conversation);
            default -> readAll(random, person);
        }
    }

    private void say(Caller person, ConversationId conversation) {
        said.computeIfAbsent(conversation, ignored -> new ArrayList<>())
                .add(messaging
                        .messages()
                        .post(person, conversation, NewMessage.text("hello"))
                        .orElseThrow()
                        .message());
    }

    /** Both devices of a person notice, each at its own pace: the marks wait, and are sent in any order. */
    private void notice(Random random, Caller person, ConversationId conversation) {
        long last = lastSeq(person, conversation);
        for (int device = 0; device < 2; device++) {
            waiting.add(new Mark(person, conversation, random.nextLong(last + 1), random.nextBoolean()));
        }
    }

    private void report(Random random) {
        if (waiting.isEmpty()) {
            return;
        }
        int which = random.nextInt(waiting.size());
        // Now and then it is sent again later.
        var mark = random.nextInt(4) == 0 ? waiting.get(which) : waiting.remove(which);
        var reader = new Reader(mark.conversation(), mark.by().member());
        delivered.merge(reader, mark.upTo(), Math::max);
        if (mark.isRead()) {
            messaging
                    .receipts()
                    .markRead(mark.by(), mark.conversation(), mark.upTo())
                    .orElseThrow();
            read.merge(reader, mark.upTo(), Math::max);
        } else {
            messaging
                    .receipts()
                    .markDelivered(mark.by(), mark.conversation(), mark.upTo())
                    .orElseThrow();
        }
    }

    private void change(Random random, ConversationId conversation) {
        var all = said.getOrDefault(conversation, List.of());
        if (all.isEmpty()) {
            return;
        }
        var message = all.get(random.nextInt(all.size()));
        var author = people.stream()
                .filter(person -> message.isBy(new Author.OfMember(person.member(), "")))
                .findFirst()
                .orElseThrow();
        // Refused where the message has been deleted before: then nothing changes, either.
        switch (random.nextInt(3)) {
            case 0 -> messaging.messages().edit(author, message.id(), RichText.plain("hello " + random.nextInt()));
            case 1 -> messaging.messages().delete(author, message.id());
            default -> messaging.messages().react(author, message.id(), new Emoji("👍"));
        }
    }

    private void readAll(Random random, Caller person) {
        if (random.nextInt(4) > 0) {
            return;
        }
        for (var conversation : conversationsOf(person)) {
            if (unreadByHand(person, conversation) > 0) {
                var reader = new Reader(conversation, person.member());
                long last = lastSeq(person, conversation);
                read.merge(reader, last, Math::max);
                delivered.merge(reader, last, Math::max);
            }
        }
        assertThat(messaging.receipts().markAllRead(person).orElseThrow()).isEqualTo(new Unread(0, 0));
    }

    private void assertCountedRight(String when) {
        for (var person : people) {
            long messages = 0;
            long waitingThere = 0;
            for (var conversation : conversationsOf(person)) {
                long expected = unreadByHand(person, conversation);
                assertThat(overview(person, conversation).unread()).as(when).isEqualTo(expected);
                messages += expected;
                waitingThere += expected > 0 ? 1 : 0;
                assertMarks(when, person, conversation);
            }
            assertThat(messaging.receipts().unread(person).orElseThrow())
                    .as(when)
                    .isEqualTo(new Unread(messages, waitingThere));
        }
    }

    private void assertMarks(String when, Caller person, ConversationId conversation) {
        for (var receipt : messaging.receipts().of(person, conversation).orElseThrow()) {
            var reader = new Reader(conversation, receipt.member());
            assertThat(receipt.read()).as(when).isEqualTo(read.getOrDefault(reader, 0L));
            assertThat(receipt.delivered()).as(when).isEqualTo(delivered.getOrDefault(reader, 0L));
        }
    }

    private long unreadByHand(Caller person, ConversationId conversation) {
        long upTo = read.getOrDefault(new Reader(conversation, person.member()), 0L);
        return said.getOrDefault(conversation, List.of()).stream()
                .filter(message -> message.seq() > upTo)
                .filter(message -> !message.isBy(new Author.OfMember(person.member(), "")))
                .count();
    }

    private List<ConversationId> conversationsOf(Caller person) {
        return person.equals(cy) ? List.of(group) : List.of(direct, group);
    }

    private long lastSeq(Caller person, ConversationId conversation) {
        return overview(person, conversation).conversation().lastSeq();
    }

    private ConversationOverview overview(Caller person, ConversationId conversation) {
        return messaging.inbox().conversation(person, conversation).orElseThrow();
    }

    private ConversationId direct() {
        return messaging
                .groups()
                .direct(ada, bo.member())
                .orElseThrow()
                .overview()
                .conversation()
                .id();
    }

    private ConversationId group() {
        return messaging
                .groups()
                .gather(ada, "Lunch", Set.of(bo.member(), cy.member()))
                .orElseThrow()
                .conversation()
                .id();
    }

    private Caller colleague(String name) {
        var email = EmailAddress.parse(name + "@acme.example").orElseThrow();
        messaging
                .members()
                .add(ada, name, email, Role.AGENT, "correct horse battery")
                .orElseThrow();
        var signedIn = messaging.signIn().login(email, "correct horse battery").orElseThrow();
        return messaging
                .signIn()
                .authenticate(signedIn.accessToken())
                .orElseThrow()
                .caller();
    }
}
