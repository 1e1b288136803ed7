package io.parley.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.message.CleanText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The fields of a JSON object. What is absent is left out; texts are freed of what the columns could not hold either. */
record JsonFields(ObjectNode node) {
    static JsonFields empty() {
        return new JsonFields(JsonNodeFactory.instance.objectNode());
    }

    static JsonFields of(ObjectNode node) {
        return new JsonFields(node);
    }

    JsonFields put(String name, String text) {
        node.put(name, CleanText.of(text));
        return this;
    }

    JsonFields put(String name, long number) {
        node.put(name, number);
        return this;
    }

    JsonFields put(String name, double number) {
        node.put(name, number);
        return this;
    }

    /** Writes the texts, unless there are none. */
    JsonFields putTexts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            var array = node.putArray(name);
            texts.forEach(text -> array.add(CleanText.of(text)));
        }
        return this;
    }

    JsonFields put(String name, UUID id) {
        node.put(name, id.toString());
        return this;
    }

    JsonFields put(String name, Instant time) {
        node.put(name, Microseconds.of(time).toString());
        return this;
    }

    JsonFields put(String name, JsonFields fields) {
        node.set(name, fields.node);
        return this;
    }

    /** Writes the list, unless it is empty. */
    JsonFields put(String name, List<JsonFields> list) {
        if (!list.isEmpty()) {
            node.set(name, array(list));
        }
        return this;
    }

    /** Writes that it is so, or nothing. */
    JsonFields put(String name, boolean isSo) {
        if (isSo) {
            node.put(name, true);
        }
        return this;
    }

    /** Writes the value, of one of the types above, if there is one. */
    JsonFields put(String name, Optional<?> value) {
        value.ifPresent(present -> {
            switch (present) {
                case String text -> put(name, text);
                case Long number -> put(name, number);
                case UUID id -> put(name, id);
                case Instant time -> put(name, time);
                case JsonFields fields -> put(name, fields);
                default -> throw new IllegalArgumentException("no field is a " + present.getClass());
            }
        });
        return this;
    }

    String text(String name) {
        return required(name).textValue();
    }

    long number(String name) {
        return required(name).longValue();
    }

    double decimal(String name) {
        return required(name).doubleValue();
    }

    /** The texts of the array; none where it is absent. */
    List<String> texts(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    UUID id(String name) {
        return UUID.fromString(text(name));
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    JsonFields fields(String name) {
        return new JsonFields((ObjectNode) required(name));
    }

    /** The objects of the array; none where it is absent. */
    List<JsonFields> list(String name) {
        return node.has(name) ? list(required(name)) : List.of();
    }

    boolean isSo(String name) {
        return node.has(name) && required(name).booleanValue();
    }

    long numberOrZero(String name) {
        return node.has(name) ? number(name) : 0;
    }

    Optional<Long> optionalNumber(String name) {
        return node.has(name) ? Optional.of(number(name)) : Optional.empty();
    }

    Optional<String> optionalText(String name) {
        return node.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    Optional<UUID> optionalId(String name) {
        return optionalText(name).map(UUID::fromString);
    }

    Optional<Instant> optionalTime(String name) {
        return optionalText(name).map(Instant::parse);
    }

    Optional<JsonFields> optionalFields(String name) {
        return node.has(name) ? Optional.of(fields(name)) : Optional.empty();
    }

    static ArrayNode array(List<JsonFields> list) {
        var array = JsonNodeFactory.instance.arrayNode(list.size());
        list.forEach(fields -> array.add(fields.node));
        return array;
    }

    static List<JsonFields> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> new JsonFields((ObjectNode) element))
                .toList();
    }

    private JsonNode required(String name) {
        return node.required(name);
    }
}
