package io.parley.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.memory.InMemoryRateLimiter;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.port.RateLimiter;
import io.parley.messaging.port.Signal;
import io.parley.testkit.live.LiveBusContract;
import io.parley.testkit.live.PresenceBoardContract;
import io.parley.testkit.live.RateLimiterContract;
import io.parley.testkit.live.RedisProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two nodes around a real Redis keep the contracts that one node keeps. */
class SharedByNodesTest {
    private static RedisProcess process;
    private static Redis first;
    private static Redis second;

    @BeforeAll
    static void start() {
        process = new RedisProcess();
        first = Redis.at(RedisAddress.parse(process.address()).orElseThrow(), InstantSource.system());
        second = Redis.at(RedisAddress.parse(process.address()).orElseThrow(), InstantSource.system());
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        process.close();
    }

    @Nested
    class Limiter implements RateLimiterContract {
        private int asked;

        /** The nodes take turns. */
        @Override
        public synchronized RateLimiter limiter() {
            return new RedisRateLimiter(
                    ++asked % 2 == 0 ? first : second, new InMemoryRateLimiter(InstantSource.system()));
        }
    }

    @Nested
    class Bus implements LiveBusContract {
        private RedisLiveBus here;
        private RedisLiveBus there;

        @BeforeEach
        void start() throws InterruptedException {
            here = RedisLiveBus.start(first);
            there = RedisLiveBus.start(second);
            assertThat(there.awaitListening(Duration.ofSeconds(20))).isTrue();
        }

        @AfterEach
        void stop() {
            here.close();
            there.close();
        }

        @Test
        void oneThatCannotBeToldSilencesNoOther() throws InterruptedException {
            var organization = new OrganizationId(UUID.randomUUID());
            var conversation = new ConversationId(UUID.randomUUID());
            var member = new MemberId(UUID.randomUUID());
            var beyondTime = new Draft(conversation, "x", Optional.empty(), 1, Instant.MAX);
            var said = new Signal.MemberChanged(organization, member);
            var heard = new LinkedBlockingQueue<Signal>();
            there.subscribe(signal -> Optional.of(signal).filter(said::equals).ifPresent(heard::add));

            here.publish(new Signal.DraftChanged(organization, member, conversation, Optional.of(beyondTime)));
            here.publish(said);

            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(said);
        }

        @Override
        public LiveBus here() {
            return here;
        }

        @Override
        public LiveBus there() {
            return there;
        }
    }

    @Nested
    class Board implements PresenceBoardContract {
        private final RedisPresenceBoard here = RedisPresenceBoard.start(first, InstantSource.system());
        private final RedisPresenceBoard there = RedisPresenceBoard.start(second, InstantSource.system());

        @AfterEach
        void stop() {
            here.close();
            there.close();
        }

        @Override
        public PresenceBoard here() {
            return here;
        }

        @Override
        public PresenceBoard there() {
            return there;
        }
    }
}
