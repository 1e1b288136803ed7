package io.parley.postgres;

import io.parley.postgres.Waiting.Ending;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Settles everything that waits together. There is no thread of its own: a caller who finds nobody at it does it, for all who
 * came until then, and hands over to one of those who came meanwhile. So who comes alone waits for no other thread, and the
 * more there are, the more share a commit. Thread-safe.
 */
final class SettlingLane {
    private static final int MOST_TOGETHER = 128;

    private final Function<List<Waiting>, Map<Waiting, Ending>> together;
    private final Lock lock = new ReentrantLock();
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private boolean led;

    /**
     * @param together says how it ends for each; who is not named has to be settled alone
     */
    SettlingLane(Function<List<Waiting>, Map<Waiting, Ending>> together) {
        this.together = together;
    }

    /** Returns once the proposal is settled, or has to be settled alone. */
    Ending settle(Waiting mine) {
        if (isFirst(mine)) {
            lead();
        }
        Optional<Ending> ending = mine.await();
        if (ending.isEmpty()) {
            lead();
            ending = mine.await();
        }
        return ending.orElseThrow();
    }

    /** How many are not being settled yet. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFirst(Waiting mine) {
        lock.lock();
        try {
            queue.add(mine);
            boolean first = !led;
            led = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        List<Waiting> all = take();
        var endings = new HashMap<Waiting, Ending>();
        try {
            endings.putAll(together.apply(all));
        } finally {
            // The next one settles while these are told. Nobody waits for ever, whatever happened.
            next().ifPresent(Waiting::lead);
            all.forEach(waiting -> waiting.end(endings.getOrDefault(waiting, new Ending.Alone())));
        }
    }

    private List<Waiting> take() {
        lock.lock();
        try {
            var taken = new ArrayList<Waiting>();
            while (!queue.isEmpty() && taken.size() < MOST_TOGETHER) {
                taken.add(queue.remove());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Waiting> next() {
        lock.lock();
        try {
            var next = Optional.ofNullable(queue.peek());
            led = next.isPresent();
            return next;
        } finally {
            lock.unlock();
        }
    }
}
