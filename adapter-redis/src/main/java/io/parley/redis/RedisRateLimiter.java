package io.parley.redis;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.guard.TokenBucket;
import io.parley.messaging.port.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/**
 * Counts for all nodes together, by the clock of Redis. While Redis is away each node counts for itself: then somebody may
 * have their share on each. Thread-safe.
 */
public final class RedisRateLimiter implements RateLimiter {
    /** As {@link TokenBucket}: known by nothing but when it will be full, and forgotten once it is. */
    private static final String TAKE = """
            local clock = redis.call('TIME')
            local now = clock[1] * 1000000 + clock[2]
            local per = tonumber(ARGV[1])
            local each = tonumber(ARGV[2])
            local full = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
            local wait = full + each - per - now
            if wait > 0 then
                return {full - now, wait}
            end
            full = full + each
            redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
            return {full - now, 0}
            """;

    private final Redis redis;
    private final RateLimiter alone;

    /**
     * @param alone counts while Redis is away
     */
    public RedisRateLimiter(Redis redis, RateLimiter alone) {
        this.redis = redis;
        this.alone = alone;
    }

    @Override
    public Grant take(String policy, String key, Rate rate) {
        var bucket = "parley:rate:" + policy + ":" + key;
        return redis.ask(asked -> take(asked, bucket, rate)).orElseGet(() -> alone.take(policy, key, rate));
    }

    private static Grant take(UnifiedJedis redis, String bucket, Rate rate) {
        long per = micros(rate.per());
        // Not rounded down, or there would be more than there are.
        long each = Math.ceilDiv(per, rate.times());
        var answer = (List<?>) redis.eval(TAKE, List.of(bucket), List.of(Long.toString(per), Long.toString(each)));
        Duration untilFull = duration(answer.getFirst());
        Duration wait = duration(answer.getLast());
        int left = new TokenBucket(Instant.EPOCH.plus(untilFull)).left(rate, Instant.EPOCH);
        return new Grant(wait.isZero(), Math.max(0, left), untilFull, wait);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    private static Duration duration(Object micros) {
        return Duration.ofNanos(1_000 * (Long) micros);
    }
}
