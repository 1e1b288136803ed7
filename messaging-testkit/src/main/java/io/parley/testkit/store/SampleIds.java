package io.parley.testkit.store;

import io.parley.messaging.port.Ids;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of the shape of version 7: each sorts after those made before it. */
final class SampleIds implements Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private final AtomicLong made = new AtomicLong();

    @Override
    public UUID next() {
        var random = ThreadLocalRandom.current();
        long high = made.incrementAndGet() << 16 | VERSION_7 | random.nextLong(0x1000);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
