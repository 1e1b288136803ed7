package io.parley.messaging.note;

import java.util.List;
import java.util.Optional;

/**
 * A conversation's newest notes in short.
 *
 * @param ofTeam how many of them only the team sees
 * @param ofAll how many of them the customer's side sees, too
 * @param more whether there are older ones, which are not counted
 * @param last the newest
 */
public record NoteSummary(int ofTeam, int ofAll, boolean more, Optional<Note> last) {
    /** The most notes that are counted. */
    public static final int AT_MOST = 100;

    /** Of notes in ascending order, the newest so many and one more. */
    public static NoteSummary of(List<Note> notes) {
        boolean more = notes.size() > AT_MOST;
        var counted = more ? notes.subList(notes.size() - AT_MOST, notes.size()) : notes;
        int ofTeam = Math.toIntExact(counted.stream()
                .filter(note -> note.visibility() == Visibility.PRIVATE)
                .count());
        Optional<Note> last = counted.isEmpty() ? Optional.empty() : Optional.of(counted.getLast());
        return new NoteSummary(ofTeam, counted.size() - ofTeam, more, last);
    }
}
