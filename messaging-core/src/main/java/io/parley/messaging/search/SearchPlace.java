package io.parley.messaging.search;

import io.parley.messaging.id.MessageId;
import java.time.Instant;

/** A message's place among those found: the newest first, and among equals the greater id first. */
public record SearchPlace(Instant createdAt, MessageId id) {
    public static SearchPlace of(SearchHit hit) {
        return new SearchPlace(hit.createdAt(), hit.message());
    }
}
