package io.parley.custom;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.message.CleanText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A JSON object read without trust: whatever is missing, or of another type than asked for, is absent. */
record Fields(JsonNode node) {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** An identifier: text or an integer, neither blank nor longer than asked. */
    Optional<String> id(String name, int longest) {
        return Optional.of(node.path(name))
                .filter(value -> value.isTextual() || value.isIntegralNumber())
                .map(value -> CleanText.of(value.asText()))
                .filter(value -> !value.isBlank() && value.length() <= longest);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(node.path(name).textValue()).map(CleanText::of);
    }

    /** A short text, cut where it is not; empty text where there is none. */
    String words(String name) {
        return CleanText.first(text(name).orElse("").strip(), 500);
    }

    Optional<Double> number(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isNumber).map(JsonNode::doubleValue);
    }

    Optional<Boolean> truth(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** A time as RFC 3339 writes it, of a year that people mean. */
    Optional<Instant> time(String name) {
        return text(name).flatMap(Fields::parsed).filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
    }

    Fields object(String name) {
        return new Fields(node.path(name));
    }

    boolean has(String name) {
        return node.has(name);
    }

    Stream<Fields> items(String name) {
        return list(name).map(Fields::new);
    }

    List<String> texts(String name) {
        return list(name)
                .filter(JsonNode::isTextual)
                .map(text -> CleanText.of(text.textValue()))
                .toList();
    }

    Stream<JsonNode> list(String name) {
        var value = node.path(name);
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of();
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Fields[" + node.size() + "]";
    }
}
