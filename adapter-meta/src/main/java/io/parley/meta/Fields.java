package io.parley.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A JSON object read without trust: whatever is missing, or of another type than asked for, is absent. */
public record Fields(JsonNode node) {
    /** An identifier: text, or an integer where Meta's older payloads have one; neither blank nor longer than asked. */
    public Optional<String> id(String name, int maxLength) {
        var value = node.path(name);
        return Optional.of(value)
                .filter(id -> id.isTextual() || id.isIntegralNumber())
                .map(JsonNode::asText)
                .filter(id -> !id.isBlank() && id.length() <= maxLength);
    }

    /** Text, possibly empty. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(node.path(name).textValue());
    }

    /** Text that says something. */
    public Optional<String> words(String name) {
        return text(name).filter(Predicate.not(String::isBlank));
    }

    /** A number within the bounds, both included. */
    public Optional<Double> number(String name, double least, double most) {
        return Optional.of(node.path(name))
                .filter(JsonNode::isNumber)
                .map(JsonNode::doubleValue)
                .filter(value -> value >= least && value <= most);
    }

    /** An integer, also where it was sent as text. */
    public Optional<Integer> integer(String name) {
        return id(name, 10).flatMap(Fields::parsed);
    }

    public boolean isTrue(String name) {
        return node.path(name).asBoolean(false);
    }

    /** The object in a field; one without fields when there is none. */
    public Fields object(String name) {
        return new Fields(node.path(name));
    }

    /** The items of a list; none when there is no list. */
    public List<JsonNode> items(String name) {
        var items = new ArrayList<JsonNode>();
        if (node.path(name).isArray()) {
            node.path(name).forEach(items::add);
        }
        return items;
    }

    public boolean has(String name) {
        return node.has(name);
    }

    @Override
    public String toString() {
        return "Fields[" + node.size() + "]";
    }

    private static Optional<Integer> parsed(String digits) {
        try {
            return Optional.of(Integer.valueOf(digits));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }
}
