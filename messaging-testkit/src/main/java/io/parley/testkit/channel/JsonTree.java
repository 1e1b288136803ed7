package io.parley.testkit.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** JSON that may be changed in place, and its parts by number: what is where in it. */
record JsonTree(JsonNode root) {
    private static final int MOST_DIGITS = 100;
    private static final int LONGEST_NAME = 1_000;

    /** A value with the container it is in. */
    record Place(ContainerNode<?> container, int index) {
        JsonNode value() {
            return switch (container) {
                case ArrayNode array -> array.get(index);
                case ObjectNode object -> object.get(name());
                default -> throw new IllegalStateException("JSON has two containers");
            };
        }

        /** The field's; empty in a list. */
        String name() {
            return container instanceof ObjectNode object
                    ? object.properties().stream()
                            .skip(index)
                            .findFirst()
                            .orElseThrow()
                            .getKey()
                    : "";
        }

        void set(JsonNode value) {
            switch (container) {
                case ArrayNode array -> array.set(index, value);
                case ObjectNode object -> object.set(name(), value);
                default -> throw new IllegalStateException("JSON has two containers");
            }
        }

        void remove() {
            switch (container) {
                case ArrayNode array -> array.remove(index);
                case ObjectNode object -> object.remove(name());
                default -> throw new IllegalStateException("JSON has two containers");
            }
        }
    }

    /** Everything in it but the root. */
    List<Place> places() {
        var places = new ArrayList<Place>();
        collect(root, places);
        return places;
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ContainerNode<?> container) {
            var index = 0;
            for (var child : container) {
                places.add(new Place(container, index++));
                collect(child, places);
            }
        }
    }

    /** The lists that a text is in, from the outside in; none when it is nowhere. */
    List<ArrayNode> listsAround(String text) {
        var around = new ArrayList<ArrayNode>();
        return findAround(root, text, around) ? List.copyOf(around) : List.of();
    }

    private static boolean findAround(JsonNode node, String text, List<ArrayNode> around) {
        if (node.isTextual()) {
            return node.textValue().equals(text);
        }
        if (node instanceof ArrayNode array) {
            around.add(array);
        }
        for (var child : node) {
            if (findAround(child, text, around)) {
                return true;
            }
        }
        if (node instanceof ArrayNode) {
            around.removeLast();
        }
        return false;
    }

    /** Every text in it changed. */
    void changeTexts(UnaryOperator<String> change) {
        for (var place : places()) {
            if (place.value().isTextual()) {
                var before = place.value().textValue();
                var after = change.apply(before);
                if (!after.equals(before)) {
                    place.set(root.isObject() ? ((ObjectNode) root).textNode(after) : place.value());
                }
            }
        }
    }

    int depth() {
        return depth(root);
    }

    private static int depth(JsonNode node) {
        var deepest = 0;
        for (var child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + 1;
    }

    /** Whether some number or name in it is longer than a careful reader reads. */
    boolean isExcessive() {
        return places().stream()
                .anyMatch(place -> place.name().length() > LONGEST_NAME
                        || (place.value().isNumber() && place.value().asText().length() > MOST_DIGITS));
    }
}
