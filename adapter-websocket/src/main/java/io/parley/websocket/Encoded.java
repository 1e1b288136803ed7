package io.parley.websocket;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.wire.Frames;
import io.parley.wire.Json;

/** An event's frame but for the position it carries, which depends on when it is shown: encoded once for every case. */
record Encoded(Place place, Audience audience, Happened happened, String before, String after, int bytes) {
    private static final String POSITION = "\"position\":\"";

    static Encoded of(Event event) {
        return of(event.conversation(), event.audience(), event.happened());
    }

    static Encoded of(ConversationId conversation, Audience audience, Happened happened) {
        String json = Json.write(Frames.event(conversation, happened, ""));
        // Only the type stands before the position, so this is not a word of somebody's message.
        int cut = json.indexOf(POSITION) + POSITION.length();
        var place = new Place(conversation, happened.seq());
        return new Encoded(place, audience, happened, json.substring(0, cut), json.substring(cut), Frame.length(json));
    }

    /**
     * The whole frame.
     *
     * @param sealed the position as the client keeps it; plain ASCII
     */
    Frame.Durable at(Position position, String sealed) {
        return new Frame.Durable(before + sealed + after, bytes + sealed.length(), place, audience, position, sealed);
    }

    /** The same after something newer happened in its conversation, which may take back what it says or from whom. */
    Encoded since(Retraction retraction) {
        return of(place.conversation(), retraction.left(audience), retraction.left(happened));
    }
}
