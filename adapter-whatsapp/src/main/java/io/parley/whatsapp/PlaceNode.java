package io.parley.whatsapp;

import io.parley.messaging.message.Content;
import io.parley.meta.Fields;
import java.util.Optional;

/** A place on a map, after Meta's page "Location messages webhook". */
record PlaceNode(Fields node) {
    /** Empty when it is nowhere. */
    Optional<Content> read() {
        return Decimals.in(node, "latitude")
                .flatMap(latitude -> Decimals.in(node, "longitude")
                        .map(longitude -> new Content.Location(
                                latitude.doubleValue(),
                                longitude.doubleValue(),
                                node.text("name").orElse(""),
                                node.text("address").orElse(""))));
    }
}
