package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** A message as threads show it. What it does not have is left out. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MessageRow(
        String id,
        long seq,
        String conversation,
        AuthorRow author,
        ContentRow content,
        Optional<String> replyTo,
        Optional<String> clientId,
        String status,
        Optional<FailureRow> error,
        Instant createdAt) {

    /** What was said: a text, or something of a kind that we do not understand yet. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ContentRow(String type, Optional<String> text, Optional<String> kind, Optional<JsonNode> raw) {}

    /** Why it could not be delivered. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FailureRow(String code, String message, Optional<String> platformCode) {}
}
