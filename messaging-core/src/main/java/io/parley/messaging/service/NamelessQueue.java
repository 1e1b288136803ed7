package io.parley.messaging.service;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose names are to be asked for, as far as there is room: nobody ever waits to put somebody in, and nobody is in it often.
 * Nothing of it is stored; whoever is forgotten is asked for when they write again. Thread-safe.
 */
final class NamelessQueue {
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_CONTACTS = 50_000;
    private static final int MOST_CHANNELS = 10_000;
    private static final Duration ONCE_IN = Duration.ofHours(1);

    private final InstalledChannels channels;
    private final InstantSource time;
    private final BlockingQueue<Nameless> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Map<ContactId, Instant> contacts = new Recent<>(MOST_CONTACTS);
    private final Map<ChannelId, Instant> resting = new Recent<>(MOST_CHANNELS);
    private final ReentrantLock lock = new ReentrantLock();

    NamelessQueue(InstalledChannels channels, InstantSource time) {
        this.channels = channels;
        this.time = time;
    }

    /** Takes them, if their platform can be asked, and was not asked about them lately. */
    void offer(Nameless somebody) {
        if (canBeAsked(somebody.type()) && isTurnOf(somebody) && !waiting.offer(somebody)) {
            forget(somebody);
        }
    }

    /** Until then the contact is not asked for again. */
    void leave(Nameless somebody, Duration pause) {
        Instant until = time.instant().plus(pause);
        lock.lock();
        try {
            contacts.put(somebody.contact(), until);
        } finally {
            lock.unlock();
        }
    }

    /** Until then nobody of the channel is asked for. */
    void rest(ChannelId channel, Duration pause) {
        Instant until = time.instant().plus(pause);
        lock.lock();
        try {
            resting.put(channel, until);
        } finally {
            lock.unlock();
        }
    }

    boolean isResting(ChannelId channel) {
        Instant now = time.instant();
        lock.lock();
        try {
            return isAhead(Optional.ofNullable(resting.get(channel)), now);
        } finally {
            lock.unlock();
        }
    }

    Nameless take() throws InterruptedException {
        return waiting.take();
    }

    Optional<Nameless> poll() {
        return Optional.ofNullable(waiting.poll());
    }

    private boolean canBeAsked(ChannelType type) {
        return channels.find(type)
                .flatMap(installed -> installed.adapter().profiles())
                .isPresent();
    }

    private boolean isTurnOf(Nameless somebody) {
        Instant now = time.instant();
        lock.lock();
        try {
            if (isAhead(Optional.ofNullable(resting.get(somebody.channel())), now)
                    || isAhead(Optional.ofNullable(contacts.get(somebody.contact())), now)) {
                return false;
            }
            contacts.put(somebody.contact(), now.plus(ONCE_IN));
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void forget(Nameless somebody) {
        lock.lock();
        try {
            contacts.remove(somebody.contact());
        } finally {
            lock.unlock();
        }
    }

    private static boolean isAhead(Optional<Instant> until, Instant now) {
        return until.filter(now::isBefore).isPresent();
    }
}
