package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An API key. Prints without the token.
 *
 * @param token the key itself, only in the answer to its making
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ApiKeyRow(
        String id,
        String name,
        List<String> scopes,
        NameRef member,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<String> token) {
    public ApiKeyRow {
        scopes = List.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "ApiKeyRow[" + id + "]";
    }
}
