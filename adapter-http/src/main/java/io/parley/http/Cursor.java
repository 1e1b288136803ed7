package io.parley.http;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.store.ConversationFilter.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of conversations as opaque text. It is not signed, since it says nothing that its reader may not
 * see: whoever makes one up merely starts elsewhere in their own list.
 */
final class Cursor {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,11})\\.(\\d{1,9})\\.(cnv_[0-9a-z]{26})");

    private Cursor() {}

    static String write(Place place) {
        String plain =
                place.updatedAt().getEpochSecond() + "." + place.updatedAt().getNano() + "." + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Place> read(String text) {
        Matcher parts;
        try {
            parts = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (!parts.matches()) {
            return Optional.empty();
        }
        var at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
        return ConversationId.parse(parts.group(3)).map(id -> new Place(at, id));
    }
}
