package io.parley.whatsapp;

import io.parley.messaging.message.Content;
import java.util.List;

/** A place on a map, after Meta's page "Location messages". */
final class PlaceDraft {
    private PlaceDraft() {}

    static Draft of(Content.Location place) {
        var part = Draft.part().put("latitude", place.latitude()).put("longitude", place.longitude());
        if (!place.name().isBlank()) {
            part.put("name", place.name());
        }
        if (!place.address().isBlank()) {
            part.put("address", place.address());
        }
        var isOnEarth = Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180;
        return Draft.of(
                "location",
                part,
                List.of(Objections.when(
                        !isOnEarth, "No place on earth is there. Correct its latitude and longitude.")));
    }
}
