package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/** A note as threads show it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NoteRow(
        String id,
        long seq,
        String conversation,
        AuthorRow author,
        String text,
        String visibility,
        Instant createdAt,
        Optional<Instant> editedAt) {}
