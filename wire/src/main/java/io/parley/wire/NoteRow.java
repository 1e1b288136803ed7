package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A note as threads show it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NoteRow(
        String id,
        long seq,
        String conversation,
        AuthorRow author,
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> mentions,
        String visibility,
        Instant createdAt,
        Optional<Instant> editedAt) {
    public NoteRow {
        mentions = List.copyOf(mentions);
    }
}
