package io.parley.messaging.service;

import io.parley.messaging.port.Ids;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** UUID version 7: milliseconds first, then a counter that keeps ids of one millisecond in order, then chance. */
public final class TimeOrderedIds implements Ids {
    private static final int COUNTER_BITS = 12;

    private final InstantSource time;
    private final RandomGenerator chance;
    private final AtomicLong last = new AtomicLong();

    public TimeOrderedIds(InstantSource time, RandomGenerator chance) {
        this.time = time;
        this.chance = chance;
    }

    @Override
    public UUID next() {
        // Milliseconds and counter in one number: it only ever grows, even when the clock is set back.
        long now = time.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = ((tick >>> COUNTER_BITS) << 16) | 0x7000 | (tick & 0xFFF);
        long low = (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
