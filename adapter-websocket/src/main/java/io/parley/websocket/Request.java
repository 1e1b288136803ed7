package io.parley.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.parley.wire.Json;
import io.parley.wire.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a client asks for in one frame.
 *
 * @param id what the answer names in {@code re}; without one there is no answer
 */
record Request(String type, Optional<String> id, JsonNode data) {
    private static final int LONGEST_ID = 64;

    /** The requests of one message, in order; empty when any of it is no frame. */
    static Optional<List<Request>> read(String text) {
        return switch (Json.read(text)) {
            case Reading.Unfit<JsonNode> ignored -> Optional.empty();
            case Reading.Understood<JsonNode>(JsonNode node) -> node.isArray() ? all(node) : of(node).map(List::of);
        };
    }

    private static Optional<List<Request>> all(JsonNode array) {
        var requests = StreamSupport.stream(array.spliterator(), false)
                .map(Request::of)
                .flatMap(Optional::stream)
                .toList();
        return requests.size() == array.size() ? Optional.of(requests) : Optional.empty();
    }

    private static Optional<Request> of(JsonNode frame) {
        JsonNode id = frame.path("id");
        JsonNode data = frame.path("data");
        boolean sound = frame.path("type").isTextual() && isId(id) && (isAbsent(data) || data.isObject());
        return sound
                ? Optional.of(new Request(
                        frame.path("type").textValue(),
                        Optional.ofNullable(id.textValue()),
                        isAbsent(data) ? JsonNodeFactory.instance.objectNode() : data))
                : Optional.empty();
    }

    private static boolean isId(JsonNode id) {
        return isAbsent(id) || (id.isTextual() && id.textValue().length() <= LONGEST_ID);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
