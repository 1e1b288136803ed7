package io.parley.websocket;

import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.service.FeedService;
import java.util.List;
import java.util.Optional;

/** The feed as frames: each with the position from which a client resumes after it. Thread-safe. */
final class EncodedFeed {
    private final FeedService feed;
    private final PositionSeal seal;

    EncodedFeed(FeedService feed, PositionSeal seal) {
        this.feed = feed;
        this.seal = seal;
    }

    /** The frames after a position, as far as they are safe to read, and at most so many. */
    Stretch after(OrganizationId organization, Position position, int limit) {
        FeedPage page = page(organization, position, limit);
        var frames =
                page.events().stream().map(event -> frame(organization, event)).toList();
        return new Stretch(frames, page.reached());
    }

    /** The same before it is encoded, with what is ahead. */
    FeedPage page(OrganizationId organization, Position position, int limit) {
        return feed.after(organization, position, limit);
    }

    Position end(OrganizationId organization) {
        return feed.end(organization);
    }

    String seal(OrganizationId organization, Position position) {
        return seal.seal(organization, position);
    }

    /** The position a client kept; empty when this organization never gave it out. */
    Optional<Position> open(OrganizationId organization, String sealed) {
        return seal.open(organization, sealed);
    }

    private Frame.Durable frame(OrganizationId organization, Event event) {
        return Encoded.of(event).at(event.position(), seal.seal(organization, event.position()));
    }

    /**
     * Frames in the order of the feed.
     *
     * @param reached where to read on
     */
    record Stretch(List<Frame.Durable> frames, Position reached) {
        Stretch {
            frames = List.copyOf(frames);
        }
    }
}
