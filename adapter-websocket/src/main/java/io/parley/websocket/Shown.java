package io.parley.websocket;

import io.parley.messaging.conversation.Happened;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.port.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a follower's audience has been shown: everything up to a safe position, and some events ahead of it, each
 * conversation's in the order of their numbers and none left out. Not thread-safe.
 */
final class Shown {
    private static final int STRETCH = 500;
    static final int MOST_AHEAD = 4096;
    static final int MOST_AHEAD_BYTES = 4 << 20;

    private final Function<Position, String> seal;
    private final Recent recent;
    private final LastNumbers last = new LastNumbers();
    private final LinkedHashMap<Place, Encoded> ahead = new LinkedHashMap<>();
    private int aheadBytes;
    private boolean full;
    private Position safe;
    private String sealed;

    Shown(Position start, Function<Position, String> seal) {
        this.seal = seal;
        this.recent = new Recent(start);
        this.safe = start;
        this.sealed = seal.apply(start);
    }

    /** Everything up to here has been shown. */
    Position safe() {
        return safe;
    }

    /** The same, as clients keep it. */
    String sealed() {
        return sealed;
    }

    /** What has been shown although it is not safe yet. */
    Set<Place> ahead() {
        return Set.copyOf(ahead.keySet());
    }

    boolean isAhead() {
        return !ahead.isEmpty();
    }

    /** Shows those of a conversation's events that come next. */
    Step heard(Signal.EventsCommitted committed) {
        ConversationId conversation = committed.conversation();
        var frames = new ArrayList<Frame.Durable>();
        for (var happened : committed.events()) {
            OptionalLong before = last.of(conversation);
            if (!hasRoom()) {
                boolean first = !full;
                full = true;
                return new Step(frames, sealed, first);
            }
            if (before.isEmpty() || happened.seq() > before.getAsLong() + 1) {
                return new Step(frames, sealed, true);
            }
            if (happened.seq() == before.getAsLong() + 1) {
                frames.add(
                        showAhead(Encoded.of(conversation, committed.audience().of(happened.event()), happened)));
            }
        }
        return new Step(frames, sealed, false);
    }

    /** How many events to read so that some are new. */
    int stretch() {
        return STRETCH + ahead.size();
    }

    /** Shows what is new in a page that was read from the safe position, and moves on to where it reached. */
    Step read(FeedPage page, int limit) {
        boolean cut = page.events().size() + page.ahead().size() >= limit;
        var frames = new ArrayList<Frame.Durable>();
        for (var event : page.events()) {
            pass(event).ifPresent(frames::add);
        }
        safe = page.reached();
        sealed = seal.apply(safe);
        for (var event : page.ahead()) {
            // What has no room waits until it is safe, and so does all that comes after it.
            if (!ahead.containsKey(placeOf(event)) && hasRoom()) {
                frames.add(showAhead(Encoded.of(event)));
            }
        }
        boolean missedSome = full && hasRoom();
        full = full && !hasRoom();
        return new Step(frames, sealed, page.more() || missedSome || (cut && hasRoom()));
    }

    /** All that somebody has not been told who was told everything up to a position, or empty when that is too long ago. */
    Optional<List<Frame.Durable>> after(Position position) {
        return recent.after(position)
                .map(frames -> Stream.concat(
                                frames.stream(), ahead.values().stream().map(encoded -> encoded.at(safe, sealed)))
                        .toList());
    }

    /** The event's frame if it is shown only now. */
    private Optional<Frame.Durable> pass(Event event) {
        var place = placeOf(event);
        var before = Optional.ofNullable(ahead.remove(place));
        before.ifPresent(encoded -> aheadBytes -= encoded.bytes());
        if (before.isEmpty()) {
            takeBack(event.conversation(), event.happened());
        }
        var frame = before.orElseGet(() -> Encoded.of(event)).at(event.position(), seal.apply(event.position()));
        recent.add(List.of(frame));
        last.shown(place);
        return before.isPresent() ? Optional.empty() : Optional.of(frame);
    }

    private Frame.Durable showAhead(Encoded encoded) {
        takeBack(encoded.place().conversation(), encoded.happened());
        ahead.put(encoded.place(), encoded);
        aheadBytes += encoded.bytes();
        last.shown(encoded.place());
        return encoded.at(safe, sealed);
    }

    /** Changes what whoever joins later would still be told of the events before this one. */
    private void takeBack(ConversationId conversation, Happened happened) {
        Retraction.in(happened.event()).ifPresent(retraction -> {
            recent.forget();
            ahead.replaceAll((place, encoded) ->
                    place.conversation().equals(conversation) ? encoded.since(retraction) : encoded);
            aheadBytes = ahead.values().stream().mapToInt(Encoded::bytes).sum();
        });
    }

    private boolean hasRoom() {
        return ahead.size() < MOST_AHEAD && aheadBytes < MOST_AHEAD_BYTES;
    }

    private static Place placeOf(Event event) {
        return new Place(event.conversation(), event.happened().seq());
    }

    /**
     * What to show now.
     *
     * @param upTo the safe position afterwards, sealed
     * @param incomplete whether the feed has more to show at once
     */
    record Step(List<Frame.Durable> frames, String upTo, boolean incomplete) {
        Step {
            frames = List.copyOf(frames);
        }
    }
}
