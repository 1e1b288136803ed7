package io.parley.messaging.service;

import io.parley.messaging.channel.Pace;
import io.parley.messaging.guard.Rate;
import io.parley.messaging.guard.TokenBucket;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How fast each channel, and each contact, may be sent to, as far as this process knows: what goes beyond is noticed by the
 * platform, which then throttles. Whoever has to wait gets a place of their own in the time to come, so that a thousand
 * lanes do not return at once. Thread-safe.
 */
final class Budgets {
    private static final int MOST_CHANNELS = 10_000;
    private static final int MOST_CONTACTS = 100_000;

    private final InstantSource time;
    private final Map<ChannelId, Line> channels = new Recent<>(MOST_CHANNELS);
    private final Map<ChannelId, Instant> pauses = new Recent<>(MOST_CHANNELS);
    private final Map<ConversationId, TokenBucket> contacts = new Recent<>(MOST_CONTACTS);
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param promised when the last one who waits was told to come back
     */
    private record Line(TokenBucket bucket, Instant promised) {
        static Line empty() {
            return new Line(TokenBucket.full(), Instant.MIN);
        }
    }

    Budgets(InstantSource time) {
        this.time = time;
    }

    /** Counts one message, or says how long it has to wait. */
    Optional<Duration> take(ChannelId channel, ConversationId contact, Pace pace) {
        lock.lock();
        try {
            Instant now = time.instant();
            Optional<Duration> wait = pauseOf(channel, now)
                    .or(() -> waitForContact(contact, pace, now))
                    .or(() -> waitInLine(channel, pace, now));
            if (wait.isEmpty()) {
                count(channel, contact, pace, now);
            }
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /** The channel is throttled: also the lanes that are in work here already do not call before then. */
    void pause(ChannelId channel, Instant until) {
        lock.lock();
        try {
            pauses.merge(channel, until, (one, other) -> one.isAfter(other) ? one : other);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Duration> pauseOf(ChannelId channel, Instant now) {
        return Optional.ofNullable(pauses.get(channel))
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until));
    }

    private Optional<Duration> waitForContact(ConversationId contact, Pace pace, Instant now) {
        return rateOf(pace.toOne())
                .map(rate -> contacts.getOrDefault(contact, TokenBucket.full()).waitFor(rate, now))
                .filter(Duration::isPositive);
    }

    private Optional<Duration> waitInLine(ChannelId channel, Pace pace, Instant now) {
        if (pace.perSecond() > Rate.MAX_TIMES) {
            return Optional.empty();
        }
        var rate = rateOf(pace);
        Line line = channels.getOrDefault(channel, Line.empty());
        Duration wait = line.bucket().waitFor(rate, now);
        if (!wait.isPositive()) {
            return Optional.empty();
        }
        Instant next = line.promised().isAfter(now) ? line.promised().plus(each(pace)) : now.plus(wait);
        channels.put(channel, new Line(line.bucket(), next));
        return Optional.of(Duration.between(now, next));
    }

    private void count(ChannelId channel, ConversationId contact, Pace pace, Instant now) {
        rateOf(pace.toOne())
                .ifPresent(rate -> contacts.put(
                        contact,
                        contacts.getOrDefault(contact, TokenBucket.full()).take(rate, now)));
        if (pace.perSecond() <= Rate.MAX_TIMES) {
            Line line = channels.getOrDefault(channel, Line.empty());
            channels.put(channel, new Line(line.bucket().take(rateOf(pace), now), line.promised()));
        }
    }

    private static Rate rateOf(Pace pace) {
        return new Rate(pace.perSecond(), Duration.ofSeconds(1));
    }

    private static Duration each(Pace pace) {
        return Duration.ofSeconds(1).dividedBy(pace.perSecond());
    }

    private static Optional<Rate> rateOf(Optional<Pace.ToOne> toOne) {
        return toOne.map(one -> new Rate(one.burst(), one.every().multipliedBy(one.burst())));
    }
}
