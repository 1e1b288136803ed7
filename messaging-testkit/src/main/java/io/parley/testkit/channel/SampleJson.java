package io.parley.testkit.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Changes bodies that are JSON, as the cases need them. Nothing here changes what it was given. */
final class SampleJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private SampleJson() {}

    static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("a sample is JSON", notJson);
        }
    }

    static Optional<JsonNode> tryRead(String body) {
        try {
            return Optional.of(MAPPER.readTree(body)).filter(root -> !root.isMissingNode());
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** Each value without parts changed. */
    static String changed(String body, UnaryOperator<JsonNode> change) {
        return change(read(body), change).toString();
    }

    static boolean hasValue(String body, Predicate<JsonNode> wanted) {
        return values(read(body)).anyMatch(wanted);
    }

    /** The text somewhere in the body replaced by what stands there word for word, already escaped. */
    static String saying(String body, String text, String escaped) {
        var mark = "parley-kit-mark";
        var marked = changed(
                body, value -> value.isTextual() && value.textValue().equals(text) ? NODES.textNode(mark) : value);
        if (!marked.contains(mark)) {
            throw new AssertionError("the text of InboundSample.TEXT is a value of its body: give .text(body, says)");
        }
        return marked.replace("\"" + mark + "\"", "\"" + escaped + "\"");
    }

    /** The body with something unheard of in each of its objects. */
    static String withNewFields(String body) {
        return withNewFields(read(body)).toString();
    }

    private static JsonNode withNewFields(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = NODES.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), withNewFields(field.getValue())));
                yield copy.set("brand_new", NODES.objectNode().put("since", "yesterday"));
            }
            case ArrayNode array -> {
                var copy = NODES.arrayNode();
                array.forEach(item -> copy.add(withNewFields(item)));
                yield copy;
            }
            default -> node;
        };
    }

    /** One body for each field that can be missing. */
    static List<String> withoutEachField(String body) {
        var root = read(body);
        var fields = new ArrayList<String>();
        for (var index = 0; index < objects(root).count(); index++) {
            for (var name : objects(root).toList().get(index).properties()) {
                var copy = root.deepCopy();
                ((ObjectNode) objects(copy).toList().get(index)).remove(name.getKey());
                fields.add(copy.toString());
            }
        }
        return fields;
    }

    /** The body with other items in the list of three. */
    static String withItems(String body, UnaryOperator<List<JsonNode>> change) {
        var copy = read(body).deepCopy();
        var list = lists(copy)
                .filter(array -> array.size() == 3)
                .findFirst()
                .orElseThrow(() -> new AssertionError("give inboundSamples() a body with "
                        + InboundSample.THREE_EVENTS.what() + ": it has no list of 3"));
        var items = change.apply(StreamSupport.stream(list.spliterator(), false).toList());
        list.removeAll();
        list.addAll(items);
        return copy.toString();
    }

    static Stream<JsonNode> values(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(SampleJson::values)
                : Stream.of(node);
    }

    private static Stream<JsonNode> objects(JsonNode node) {
        var below = StreamSupport.stream(node.spliterator(), false).flatMap(SampleJson::objects);
        return node.isObject() ? Stream.concat(Stream.of(node), below) : below;
    }

    private static Stream<ArrayNode> lists(JsonNode node) {
        var below = StreamSupport.stream(node.spliterator(), false).flatMap(SampleJson::lists);
        return node instanceof ArrayNode array ? Stream.concat(Stream.of(array), below) : below;
    }

    private static JsonNode change(JsonNode node, UnaryOperator<JsonNode> change) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = NODES.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), change(field.getValue(), change)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = NODES.arrayNode();
                array.forEach(item -> copy.add(change(item, change)));
                yield copy;
            }
            default -> change.apply(node);
        };
    }
}
