package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A member of the team as the others see them. Prints without the address.
 *
 * @param deactivatedAt there for those who may do nothing any more
 * @param lastSignIn there for the member and for those who manage members
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProfileRow(
        String id,
        String name,
        String email,
        String role,
        String availability,
        int capacity,
        boolean active,
        Optional<Instant> deactivatedAt,
        String title,
        String about,
        Optional<String> timeZone,
        Optional<String> locale,
        List<String> skills,
        Optional<AvatarRow> avatar,
        Optional<Instant> lastSignIn,
        PresenceRow presence) {
    public ProfileRow {
        skills = List.copyOf(skills);
    }

    /** Where a browser finds the picture by itself, and until when. */
    public record AvatarRow(String url, Instant expiresAt) {}

    @Override
    public String toString() {
        return "ProfileRow[" + id + "]";
    }
}
