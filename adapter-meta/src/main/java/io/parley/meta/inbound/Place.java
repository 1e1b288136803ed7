package io.parley.meta.inbound;

import io.parley.messaging.message.Content;
import io.parley.meta.Fields;
import java.util.Optional;

/** A place on a map; Messenger sends none any more, but its older clients may. */
final class Place {
    private Place() {}

    /** Empty when it has no degrees, or some that are on no map. */
    static Optional<Content> read(Fields attachment, String text) {
        var coordinates = attachment.object("payload").object("coordinates");
        var latitude = coordinates.number("lat", -90, 90);
        var longitude = coordinates.number("long", -180, 180);
        var name = attachment.words("title").filter(ignored -> text.isBlank()).orElse(text);
        return latitude.flatMap(north -> longitude.map(east -> new Content.Location(north, east, name, "")));
    }
}
