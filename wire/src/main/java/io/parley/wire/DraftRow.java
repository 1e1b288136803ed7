package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/** What the caller has begun to write in a conversation. Prints without the text. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DraftRow(String conversation, String text, Optional<String> replyTo, Instant updatedAt) {
    @Override
    public String toString() {
        return "DraftRow[" + conversation + "]";
    }
}
