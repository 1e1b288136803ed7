package io.parley.app.server;

import io.parley.http.HealthCheck;
import io.parley.messaging.memory.InMemoryLiveBus;
import io.parley.messaging.memory.InMemoryPresenceBoard;
import io.parley.messaging.memory.InMemoryRateLimiter;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.port.RateLimiter;
import io.parley.redis.Redis;
import io.parley.redis.RedisAddress;
import io.parley.redis.RedisLiveBus;
import io.parley.redis.RedisPresenceBoard;
import io.parley.redis.RedisRateLimiter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What the nodes of one database share besides it.
 *
 * @param checks whether it works; a node goes on by itself when it does not
 */
record Nodes(LiveBus bus, PresenceBoard presence, RateLimiter limiter, List<HealthCheck> checks) {
    Nodes {
        checks = List.copyOf(checks);
    }

    static Nodes of(Optional<RedisAddress> redis, InstantSource time, Closing closing) {
        return redis.map(address -> sharing(address, time, closing)).orElseGet(() -> alone(time));
    }

    private static Nodes alone(InstantSource time) {
        return new Nodes(new InMemoryLiveBus(), new InMemoryPresenceBoard(), new InMemoryRateLimiter(time), List.of());
    }

    private static Nodes sharing(RedisAddress address, InstantSource time, Closing closing) {
        var redis = closing.keep("Redis", Redis.at(address, time));
        return new Nodes(
                closing.keep("signals between nodes", RedisLiveBus.start(redis)),
                closing.keep("presence between nodes", RedisPresenceBoard.start(redis, time)),
                new RedisRateLimiter(redis, new InMemoryRateLimiter(time)),
                List.of(new HealthCheck("redis", false, () -> {
                    if (!redis.ping()) {
                        throw new IllegalStateException("Redis does not answer");
                    }
                })));
    }
}
