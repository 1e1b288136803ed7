package io.parley.wire;

import java.time.Instant;

/** A note as threads show it. */
public record NoteRow(
        String id,
        long seq,
        String conversation,
        AuthorRow author,
        String text,
        String visibility,
        Instant createdAt) {}
