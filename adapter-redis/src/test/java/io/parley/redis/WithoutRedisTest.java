package io.parley.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.memory.InMemoryRateLimiter;
import io.parley.messaging.port.Signal;
import io.parley.messaging.presence.Attendance;
import io.parley.messaging.presence.PresenceStatus;
import io.parley.testkit.live.PresenceBoardContract.Somebody;
import io.parley.testkit.live.RedisProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Redis may be away, and come back knowing nothing: each node goes on by itself, and then they find each other again. */
class WithoutRedisTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RedisProcess process = new RedisProcess();
    private Instant now = NOON;
    private final Redis first = redis();
    private final Redis second = redis();

    private Redis redis() {
        return Redis.at(RedisAddress.parse(process.address()).orElseThrow(), () -> now);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        process.close();
    }

    @Test
    void aNodeThatCannotAskCountsForItselfAndNeverLetsEverythingPass() {
        var rate = new Rate(2, Duration.ofDays(1));
        var limiter = new RedisRateLimiter(first, new InMemoryRateLimiter(InstantSource.system()));
        limiter.take("member", "ada", rate);
        process.end();

        assertThat(limiter.take("member", "ada", rate).given()).isTrue();
        assertThat(limiter.take("member", "ada", rate).given()).isTrue();
        assertThat(limiter.take("member", "ada", rate).given()).isFalse();

        process.comeBack();
        now = now.plusSeconds(2);

        assertThat(limiter.take("member", "ada", rate).left()).isEqualTo(1);
        assertThat(first.ping()).isTrue();
    }

    @Test
    void aSilentRedisIsNotAskedAgainAtOnce() {
        process.end();
        assertThat(first.ping()).isFalse();
        process.comeBack();

        assertThat(first.ping()).isFalse();

        now = now.plusSeconds(2);
        assertThat(first.ping()).isTrue();
    }

    @Test
    void nodesHearEachOtherAgainAfterRedisCameBack() throws InterruptedException {
        try (var here = RedisLiveBus.start(first);
                var there = RedisLiveBus.start(second)) {
            assertThat(there.awaitListening(PATIENCE)).isTrue();
            process.end();
            here.publish(new Signal.DeliveriesDue());
            process.comeBack();
            now = now.plusSeconds(10);
            var heard = new LinkedBlockingQueue<Signal>();
            there.subscribe(heard::add);
            var said = new Signal.FeedGrew(new OrganizationId(UUID.randomUUID()));

            assertThat(hears(here, said, heard)).isTrue();
        }
    }

    /** It takes a moment until the other one listens again; a lost signal is no fault. */
    private static boolean hears(RedisLiveBus here, Signal said, LinkedBlockingQueue<Signal> heard)
            throws InterruptedException {
        for (int tries = 0; tries < PATIENCE.toSeconds() * 10; tries++) {
            here.publish(said);
            if (said.equals(heard.poll(100, TimeUnit.MILLISECONDS))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whoIsHereIsSeenAgainByAllOnceRedisIsBack() {
        var ada = new Somebody();
        try (var here = RedisPresenceBoard.start(first, () -> now);
                var there = RedisPresenceBoard.start(second, () -> now)) {
            here.change(
                    ada.organization,
                    ada.member,
                    before -> before.joined(ada.phone, now).chose(ada.phone, PresenceStatus.BUSY, now));
            process.end();
            assertThat(status(ada, here)).isEqualTo(PresenceStatus.BUSY);
            assertThat(ada.seenOn(there)).isEmpty();

            process.comeBack();
            now = now.plusSeconds(2);
            here.live();

            assertThat(status(ada, there)).isEqualTo(PresenceStatus.BUSY);
        }
    }

    @Test
    void whoWasOnANodeThatIsGoneIsGone() {
        var ada = new Somebody();
        try (var there = RedisPresenceBoard.start(second, () -> now)) {
            var here = RedisPresenceBoard.start(first, () -> now);
            here.change(ada.organization, ada.member, before -> before.joined(ada.phone, now));
            there.change(ada.organization, ada.member, before -> before.joined(ada.desk, now));

            here.close();

            assertThat(ada.seenOn(there).map(Attendance::devices).orElseThrow()).containsOnlyKeys(ada.desk);
        }
    }

    private static PresenceStatus status(Somebody who, RedisPresenceBoard board) {
        return who.seenOn(board).orElseThrow().presence().status();
    }
}
