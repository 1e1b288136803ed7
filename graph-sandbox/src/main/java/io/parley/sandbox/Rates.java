package io.parley.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How much may be sent how fast; pages: Cloud API, Throughput and Pair Rate Limits; Messenger Platform, Rate Limits. Counts
 * calls that were let through, as the real one does.
 */
final class Rates {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PAIR_PACE = Duration.ofSeconds(6);
    private static final int PAIR_BURST = 45;

    private final Map<String, Deque<Instant>> lastSecond = new HashMap<>();
    private final Map<String, Instant> borrowedUntil = new HashMap<>();

    /** Whether an account may send one more, when it may send so many in a second. */
    boolean perSecond(String account, int most, Instant now) {
        var sent = lastSecond.computeIfAbsent(account, key -> new ArrayDeque<>());
        while (!sent.isEmpty() && !sent.peekFirst().plus(SECOND).isAfter(now)) {
            sent.removeFirst();
        }
        if (sent.size() >= most) {
            return false;
        }
        sent.addLast(now);
        return true;
    }

    /**
     * Whether one more may go to the same person: one in 6 seconds, and a burst of 45 that is borrowed from the future and
     * has to be waited for afterwards.
     */
    boolean perPair(String account, String recipient, Instant now) {
        var pair = account + " " + recipient;
        var paidUntil = borrowedUntil.getOrDefault(pair, now);
        var from = paidUntil.isBefore(now) ? now : paidUntil;
        if (from.isAfter(now.plus(PAIR_PACE.multipliedBy(PAIR_BURST - 1L)))) {
            return false;
        }
        borrowedUntil.put(pair, from.plus(PAIR_PACE));
        return true;
    }
}
