package io.parley.http;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.search.SearchPlace;
import io.parley.messaging.store.ConversationFilter.Place;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A place in a list as opaque text. It is not signed, since it says nothing that its reader may not see: whoever makes
 * one up merely starts elsewhere in their own list.
 */
final class Cursor {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[0-9:.]{8,18}Z) ((?:cnv|msg)_[0-9a-z]{26})");

    private Cursor() {}

    /** A place in the list of conversations. */
    static String write(Place place) {
        return write(place.updatedAt(), place.id());
    }

    static Optional<Place> read(String text) {
        return read(text, ConversationId::parse).map(found -> new Place(found.at(), found.id()));
    }

    /** A place among the messages that were found. */
    static String write(SearchPlace place) {
        return write(place.createdAt(), place.id());
    }

    static Optional<SearchPlace> readSearch(String text) {
        return read(text, MessageId::parse).map(found -> new SearchPlace(found.at(), found.id()));
    }

    static Rejected invalid() {
        return new Rejected(
                Problem.of(ProblemCode.INVALID_POSITION, "The parameter cursor is not one that a page gave you."));
    }

    private static String write(Instant at, Object id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Optional<Found<T>> read(String text, Function<String, Optional<T>> parse) {
        try {
            var parts = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!parts.matches()) {
                return Optional.empty();
            }
            var at = Instant.parse(parts.group(1));
            return parse.apply(parts.group(2)).map(id -> new Found<>(at, id));
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private record Found<T>(Instant at, T id) {}
}
