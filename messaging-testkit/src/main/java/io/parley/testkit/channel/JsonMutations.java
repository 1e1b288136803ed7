package io.parley.testkit.channel;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Bodies that are JSON but not what was promised: each value in turn replaced by one of every other type. */
public final class JsonMutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonMutations() {}

    public static List<String> of(String body) {
        var root = parse(body);
        return places(JsonPointer.empty(), root)
                .flatMap(place -> strangers().map(stranger -> replaced(root, place, stranger)))
                .toList();
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("a sample is JSON", notJson);
        }
    }

    private static Stream<JsonNode> strangers() {
        return Stream.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(-7),
                NODES.numberNode(1.5e300),
                NODES.textNode(""),
                NODES.textNode("x".repeat(2_000)),
                NODES.arrayNode().add(NODES.arrayNode()),
                NODES.objectNode());
    }

    private static Stream<JsonPointer> places(JsonPointer here, JsonNode node) {
        var below = new ArrayList<Stream<JsonPointer>>();
        below.add(Stream.of(here));
        node.properties().forEach(field -> below.add(places(here.appendProperty(field.getKey()), field.getValue())));
        for (var index = 0; node.isArray() && index < node.size(); index++) {
            below.add(places(here.appendIndex(index), node.get(index)));
        }
        return below.stream().flatMap(places -> places);
    }

    private static String replaced(JsonNode root, JsonPointer place, JsonNode stranger) {
        if (place.matches()) {
            return stranger.toString();
        }
        var copy = root.<JsonNode>deepCopy();
        switch (copy.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), stranger);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), stranger);
            default -> throw new IllegalStateException("only objects and lists hold values");
        }
        return copy.toString();
    }
}
