package io.parley.testkit.store;

import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Follows an organization's feed in small pages. */
final class FeedReader {
    private static final int PAGE = 7;
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(200);

    private FeedReader() {}

    /** All that has been committed so far. */
    static List<Event> everything(World world) {
        return until(world, () -> true);
    }

    /** Reads until nobody writes any more and nothing is left. */
    static List<Event> until(World world, BooleanSupplier writersAreDone) {
        var events = new ArrayList<Event>();
        var position = Position.START;
        boolean atTheEnd = false;
        while (!atTheEnd) {
            boolean done = writersAreDone.getAsBoolean();
            var from = position;
            FeedPage page = world.call(tx -> tx.feed().after(from, PAGE));
            events.addAll(page.events());
            position = page.reached();
            atTheEnd = done && !page.more() && !page.moreToCome();
            if (page.events().isEmpty() && !atTheEnd) {
                LockSupport.parkNanos(PAUSE);
            }
        }
        return List.copyOf(events);
    }
}
