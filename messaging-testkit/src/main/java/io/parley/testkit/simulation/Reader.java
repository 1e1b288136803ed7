package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.FEED_COMPLETE;

import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows an organization's feed in small pages, and at times begins again somewhere it has been. */
final class Reader {
    private static final int LONGEST_NAP = 4_000;
    private static final int LARGEST_PAGE = 7;

    private final World world;
    private final Tenant tenant;
    private final List<Node> nodes;
    private final List<Event> seen = new ArrayList<>();
    private final Map<ConversationId, List<Event>> byConversation = new HashMap<>();
    private Position position = Position.START;

    Reader(World world, Tenant tenant, List<Node> nodes) {
        this.world = world;
        this.tenant = tenant;
        this.nodes = nodes;
    }

    void start() {
        world.kernel().in(world.chance().nextInt(1, LONGEST_NAP), "read", () -> {
            if (!seen.isEmpty() && world.faults().strikes(Fault.READER_RESUMES)) {
                position = world.any(seen).position();
            }
            read();
            start();
        });
    }

    private void read() {
        Node node = world.any(nodes);
        int limit = world.chance().nextInt(1, LARGEST_PAGE);
        boolean more = true;
        while (more) {
            var page = node.attempt(() -> node.messaging().feed().after(tenant.id(), position, limit));
            page.ifPresent(this::take);
            more = page.filter(FeedPage::more).isPresent();
        }
    }

    private void take(FeedPage page) {
        page.events().forEach(this::take);
        position = page.reached();
    }

    private void take(Event event) {
        List<Event> had = byConversation.computeIfAbsent(event.conversation(), ignored -> new ArrayList<>());
        long seq = event.happened().seq();
        if (seq <= had.size()) {
            Violation.unless(
                    event.equals(had.get((int) seq - 1)),
                    FEED_COMPLETE,
                    "event " + seq + " reads differently the second time");
            return;
        }
        Violation.unless(
                seq == had.size() + 1, FEED_COMPLETE, "a reader had event " + had.size() + " and then sees " + seq);
        had.add(event);
        seen.add(event);
    }

    boolean hasSeen(Log log) {
        return seen.size() == log.events().size();
    }

    List<Event> seen() {
        return seen;
    }

    Tenant tenant() {
        return tenant;
    }
}
