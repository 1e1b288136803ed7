package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A conversation's newest notes in short.
 *
 * @param more whether there are older ones, which are not counted
 */
public record NoteSummaryRow(
        @JsonProperty("private") int ofTeam,
        @JsonProperty("public") int ofAll,
        boolean more,
        Optional<NoteRow> last) {}
