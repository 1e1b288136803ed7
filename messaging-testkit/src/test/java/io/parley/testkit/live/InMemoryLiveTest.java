package io.parley.testkit.live;

import io.parley.messaging.memory.InMemoryLiveBus;
import io.parley.messaging.memory.InMemoryPresenceBoard;
import io.parley.messaging.memory.InMemoryRateLimiter;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.port.RateLimiter;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** One node that shares nothing. */
class InMemoryLiveTest {
    @Nested
    class Bus implements LiveBusContract {
        private final LiveBus bus = new InMemoryLiveBus();

        @Override
        public LiveBus here() {
            return bus;
        }

        @Override
        public LiveBus there() {
            return bus;
        }
    }

    @Nested
    class Board implements PresenceBoardContract {
        private final PresenceBoard board = new InMemoryPresenceBoard();

        @Override
        public PresenceBoard here() {
            return board;
        }

        @Override
        public PresenceBoard there() {
            return board;
        }
    }

    @Nested
    class Limiter implements RateLimiterContract {
        private final RateLimiter limiter = new InMemoryRateLimiter(InstantSource.system());

        @Override
        public RateLimiter limiter() {
            return limiter;
        }
    }
}
