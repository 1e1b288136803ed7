package io.parley.messaging.service;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.guard.TokenBucket;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** How fast each member may write, as far as this process knows. Thread-safe. */
final class PostingPace {
    /** Whoever wrote longest ago is forgotten first: most likely their bucket is full by then anyway. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Optional<Rate> rate;
    private final InstantSource time;
    private final Map<Writer, TokenBucket> buckets = new Recent<>(MOST_REMEMBERED);
    private final ReentrantLock lock = new ReentrantLock();

    private record Writer(OrganizationId organization, MemberId member) {
        static Writer of(Caller caller) {
            return new Writer(caller.organization(), caller.member());
        }
    }

    /**
     * @param rate empty for as fast as they can
     */
    PostingPace(Optional<Rate> rate, InstantSource time) {
        this.rate = rate;
        this.time = time;
    }

    /** Counts one message, or says how long the caller has to wait before it. */
    Optional<Duration> take(Caller caller) {
        return rate.flatMap(allowed -> take(allowed, Writer.of(caller), time.instant()));
    }

    /** It turned out to be no message. */
    void giveBack(Caller caller) {
        rate.ifPresent(allowed -> giveBack(allowed, Writer.of(caller), time.instant()));
    }

    private Optional<Duration> take(Rate allowed, Writer writer, Instant now) {
        lock.lock();
        try {
            TokenBucket bucket = buckets.getOrDefault(writer, TokenBucket.full());
            Duration wait = bucket.waitFor(allowed, now);
            if (wait.isPositive()) {
                return Optional.of(wait);
            }
            buckets.put(writer, bucket.take(allowed, now));
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Rate allowed, Writer writer, Instant now) {
        lock.lock();
        try {
            buckets.computeIfPresent(writer, (ignored, bucket) -> bucket.giveBack(allowed, now));
        } finally {
            lock.unlock();
        }
    }
}
