package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallRulesTest {
    private static final ConversationId CONVERSATION = new ConversationId(new UUID(0, 1));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "müßig", "€uro", "👋🏽 hi", "mixed é€👋"})
    void aFramesLengthIsThatOfItsUtf8(String text) {
        assertThat(Frame.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aBurstIsAllowedAndThenASteadyPace() {
        var pace = new Pace(30, 60, NOON);
        assertThat(IntStream.range(0, 60).allMatch(i -> pace.allows(NOON))).isTrue();
        assertThat(pace.allows(NOON)).isFalse();

        Instant later = NOON.plus(Duration.ofSeconds(1));
        assertThat(IntStream.range(0, 30).allMatch(i -> pace.allows(later))).isTrue();
        assertThat(pace.allows(later)).isFalse();
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        var pace = new Pace(30, 1, NOON);
        assertThat(pace.allows(NOON)).isTrue();
        assertThat(pace.allows(NOON.minusSeconds(60))).isFalse();
    }

    @Test
    void aMemberHasSoManySeatsAndNoMore() {
        var seats = new Seats(2);
        var ana = new MemberId(UUID.randomUUID());
        assertThat(seats.take(ana)).isTrue();
        assertThat(seats.take(ana)).isTrue();
        assertThat(seats.take(ana)).isFalse();
        assertThat(seats.take(new MemberId(UUID.randomUUID()))).isTrue();

        seats.release(ana);
        assertThat(seats.take(ana)).isTrue();
        assertThat(seats.take(ana)).isFalse();
    }

    @Test
    void theOwnHostAndTheAllowedOriginsMayConnect() {
        var rule = new OriginRule(Set.of("https://inbox.example"));
        assertThat(rule.allows(Optional.empty(), "chat.example")).isTrue();
        assertThat(rule.allows(Optional.of("https://chat.example"), "chat.example"))
                .isTrue();
        assertThat(rule.allows(Optional.of("http://localhost:3000"), "localhost:3000"))
                .isTrue();
        assertThat(rule.allows(Optional.of("https://INBOX.example"), "chat.example"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://evil.example",
                "https://chat.example.evil.example",
                "https://evil.example/chat.example",
                "https://chat.example:8443",
                "http://inbox.example",
                "file://chat.example"
            })
    void foreignOriginsMayNot(String origin) {
        var rule = new OriginRule(Set.of("https://inbox.example"));
        assertThat(rule.allows(Optional.of(origin), "chat.example")).isFalse();
    }

    @Test
    void aSocketThatViewsNothingHearsOfEverything() {
        var views = new Views();
        assertThat(views.include(conversation())).isTrue();
    }

    @Test
    void aSocketThatViewsHearsOfThatAlone() {
        var views = new Views();
        var viewed = conversation();
        views.open(viewed);
        assertThat(views.include(viewed)).isTrue();
        assertThat(views.include(conversation())).isFalse();

        views.close(viewed);
        assertThat(views.include(viewed)).isFalse();
    }

    @Test
    void theViewNamedLongestAgoIsForgotten() {
        var views = new Views();
        var first = conversation();
        var second = conversation();
        views.open(first);
        views.open(second);
        IntStream.range(0, Views.MOST - 1).forEach(i -> views.open(conversation()));

        assertThat(views.include(first)).isFalse();
        assertThat(views.include(second)).isTrue();
    }

    @Test
    void waitingGetsLongerUpToALimit() {
        var backoff = new Backoff(Duration.ofMillis(5), Duration.ofMillis(18));
        assertThat(List.of(backoff.next(), backoff.next(), backoff.next(), backoff.next()))
                .containsExactly(
                        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(18), Duration.ofMillis(18));
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void recentFramesReachBackToWhereTheyWereKept() {
        var recent = new Recent(new Position(10, 0));
        recent.add(List.of(frame(11), frame(12)));

        assertThat(recent.after(new Position(9, 9))).isEmpty();
        assertThat(recent.after(new Position(10, 0))).contains(List.of(frame(11), frame(12)));
        assertThat(recent.after(new Position(11, 0))).contains(List.of(frame(12)));
        assertThat(recent.after(new Position(99, 0))).contains(List.of());
    }

    @Test
    void theOldestOfTheRecentFramesAreForgotten() {
        var recent = new Recent(Position.START);
        recent.add(IntStream.rangeClosed(1, Recent.MOST_FRAMES + 1)
                .mapToObj(SmallRulesTest::frame)
                .toList());

        assertThat(recent.after(Position.START)).isEmpty();
        assertThat(recent.after(new Position(1, 0)).orElseThrow()).hasSize(Recent.MOST_FRAMES);
    }

    @Test
    void dutiesAreDoneOnceHoweverLateTheyCome() {
        var done = new ArrayList<String>();
        var ending = new Ending();
        ending.add(() -> done.add("first"));
        ending.add(() -> done.add("second"));
        ending.end();
        ending.end();
        ending.add(() -> done.add("late"));

        assertThat(done).containsExactly("first", "second", "late");
    }

    private static Frame.Durable frame(int number) {
        return new Frame.Durable(
                "x", 1, new Place(CONVERSATION, number), new Audience.Team(), new Position(number, 0), "sealed");
    }

    private static ConversationId conversation() {
        return new ConversationId(UUID.randomUUID());
    }
}
