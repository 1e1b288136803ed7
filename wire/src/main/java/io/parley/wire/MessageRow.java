package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
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
        Optional<QuoteRow> quote,
        Optional<String> forwarded,
        Optional<String> clientId,
        String status,
        Optional<FailureRow> error,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReactionRow> reactions,
        Optional<Boolean> flagged,
        Instant createdAt,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt) {

    /** A stretch of the text with a style, counted in UTF-16 units. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SpanRow(String type, int start, int length, Optional<String> member) {}

    /** The message that this one answers, cut to a line. */
    public record QuoteRow(String id, long seq, AuthorRow author, String text) {}

    /** One emoji and everybody who reacted with it. */
    public record ReactionRow(String emoji, List<AuthorRow> by) {}

    /** Why it could not be delivered. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FailureRow(String code, String message, Optional<String> platformCode) {}
}
