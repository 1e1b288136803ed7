package io.parley.postgres;

import io.parley.postgres.Waiting.Ending;
import io.parley.postgres.Waiting.Place;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Settles everything that waits together. There is no thread of its own: a caller who finds nobody at it does it, for all who
 * came until then, and hands over to one of those who came meanwhile. So who comes alone waits for no other thread, and the
 * more there are, the more share a commit. Where many wait, a second one begins before the first is done, but with none of the
 * same conversations. Thread-safe.
 */
final class SettlingQueue {
    private static final int MOST_TOGETHER = 128;
    /** Each has a connection of its own. */
    static final int MOST_LEADERS = 2;

    /** Fewer are better settled in the next batch: small batches cost the database as much as large ones. */
    static final int WORTH_ANOTHER = 32;

    private final Function<List<Waiting>, Map<Waiting, Ending>> together;
    private final Lock lock = new ReentrantLock();
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final Set<Place> beingSettled = new HashSet<>();
    private int leaders;

    /**
     * @param together says how it ends for each; who is not named has to be settled alone
     */
    SettlingQueue(Function<List<Waiting>, Map<Waiting, Ending>> together) {
        this.together = together;
    }

    /** Returns once the proposal is settled, or has to be settled alone. */
    Ending settle(Waiting mine) {
        lead(locked(() -> join(mine)));
        mine.await().ifPresent(this::lead);
        return mine.ending();
    }

    /** How many are not being settled yet. */
    int waiting() {
        return locked(queue::size);
    }

    /** What is to be settled by who comes; nothing when somebody else is at it. */
    private List<Waiting> join(Waiting mine) {
        queue.add(mine);
        return begin();
    }

    private void lead(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var endings = new HashMap<Waiting, Ending>();
        try {
            endings.putAll(together.apply(batch));
        } finally {
            // The next one settles while these are told. Nobody waits for ever, whatever happened.
            List<Waiting> next = locked(() -> leave(batch));
            next.stream().findFirst().ifPresent(leader -> leader.lead(next));
            batch.forEach(waiting -> waiting.end(endings.getOrDefault(waiting, new Ending.Alone())));
        }
    }

    private List<Waiting> leave(List<Waiting> settled) {
        settled.forEach(waiting -> beingSettled.remove(waiting.place()));
        leaders--;
        return begin();
    }

    /** What another leader is to settle; nothing when none is needed. */
    private List<Waiting> begin() {
        boolean needed = leaders == 0
                ? !queue.isEmpty()
                : leaders < MOST_LEADERS && queue.size() >= WORTH_ANOTHER && free().count() >= WORTH_ANOTHER;
        if (!needed) {
            return List.of();
        }
        leaders++;
        List<Waiting> batch = free().limit(MOST_TOGETHER).toList();
        queue.removeAll(new HashSet<>(batch));
        batch.forEach(waiting -> beingSettled.add(waiting.place()));
        return batch;
    }

    /** Those in whose conversation nobody settles anything at the moment. */
    private Stream<Waiting> free() {
        return queue.stream().filter(waiting -> !beingSettled.contains(waiting.place()));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
