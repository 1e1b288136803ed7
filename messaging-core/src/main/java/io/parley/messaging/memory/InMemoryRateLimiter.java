package io.parley.messaging.memory;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.guard.TokenBucket;
import io.parley.messaging.port.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts for one process, in a bounded part of its memory: of each policy it remembers those who came last, and a flood
 * of one policy's keys pushes out none of another's. Thread-safe.
 */
public final class InMemoryRateLimiter implements RateLimiter {
    /** Of each policy: some 10 MB for all, however many addresses somebody has. */
    static final int MOST_REMEMBERED = 20_000;

    private final InstantSource time;
    private final ConcurrentMap<String, Buckets> policies = new ConcurrentHashMap<>();

    public InMemoryRateLimiter(InstantSource time) {
        this.time = time;
    }

    @Override
    public Grant take(String policy, String key, Rate rate) {
        return policies.computeIfAbsent(policy, ignored -> new Buckets()).take(key, rate, time.instant());
    }

    /** How many are remembered of a policy. */
    int remembered(String policy) {
        return policies.computeIfAbsent(policy, ignored -> new Buckets()).size();
    }

    private static final class Buckets {
        private static final float LOAD = 0.75f;

        private final ReentrantLock lock = new ReentrantLock();
        private final Map<String, TokenBucket> recent = new LinkedHashMap<>(16, LOAD, true);

        Grant take(String key, Rate rate, Instant now) {
            lock.lock();
            try {
                TokenBucket bucket = recent.getOrDefault(key, TokenBucket.full());
                Duration wait = bucket.waitFor(rate, now);
                boolean given = !wait.isPositive();
                TokenBucket after = given ? bucket.take(rate, now) : bucket;
                if (given) {
                    remember(key, after);
                }
                return new Grant(given, after.left(rate, now), after.untilFull(now), wait);
            } finally {
                lock.unlock();
            }
        }

        private void remember(String key, TokenBucket bucket) {
            recent.put(key, bucket);
            if (recent.size() > MOST_REMEMBERED) {
                recent.remove(recent.keySet().iterator().next());
            }
        }

        int size() {
            lock.lock();
            try {
                return recent.size();
            } finally {
                lock.unlock();
            }
        }
    }
}
