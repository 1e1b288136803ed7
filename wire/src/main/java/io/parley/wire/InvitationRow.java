package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was asked to join. Prints without who, and without the token.
 *
 * @param token only in the answer to who invited
 */
public record InvitationRow(
        String id,
        String name,
        String email,
        String role,
        Instant createdAt,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> token) {
    @Override
    public String toString() {
        return "InvitationRow[" + id + "]";
    }
}
