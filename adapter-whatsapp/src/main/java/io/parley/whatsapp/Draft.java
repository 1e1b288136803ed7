package io.parley.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.outcome.FailureReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes into a message to WhatsApp, or why nothing does. */
sealed interface Draft {
    /**
     * @param type WhatsApp's word for what it is, and the name of the part
     */
    record Ready(String type, JsonNode part) implements Draft {}

    record Stopped(SendResult why) implements Draft {}

    static Draft refused(FailureReason why) {
        return new Stopped(new SendResult.Refused(why));
    }

    /** Ready, unless one of these speaks against it. */
    static Draft of(String type, JsonNode part, List<Optional<FailureReason>> objections) {
        return objections.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(Draft::refused)
                .orElseGet(() -> new Ready(type, part));
    }

    static ObjectNode part() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The first objection, or none. */
    static Optional<FailureReason> first(Stream<Optional<FailureReason>> objections) {
        return objections.flatMap(Optional::stream).findFirst();
    }
}
