package io.parley.http;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.store.ConversationFilter.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the list of conversations as opaque text. It is not signed, since it says nothing that its reader may not
 * see: whoever makes one up merely starts elsewhere in their own list.
 */
final class Cursor {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[0-9:.]{8,18}Z) (cnv_[0-9a-z]{26})");

    private Cursor() {}

    static String write(Place place) {
        String plain = place.updatedAt() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Place> read(String text) {
        try {
            var parts = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            return parts.matches() ? place(parts.group(1), parts.group(2)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Place> place(String at, String conversation) {
        var instant = Instant.parse(at);
        return ConversationId.parse(conversation).map(id -> new Place(instant, id));
    }
}
