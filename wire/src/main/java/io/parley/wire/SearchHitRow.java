package io.parley.wire;

import io.parley.messaging.search.Highlight;
import io.parley.messaging.search.SearchHit;
import java.time.Instant;
import java.util.List;

/**
 * A message that was found.
 *
 * @param around where it is read in its thread
 */
public record SearchHitRow(
        String message,
        String conversation,
        long seq,
        AuthorRow author,
        FragmentRow fragment,
        String around,
        Instant createdAt) {

    /** Plain text, and which UTF-16 units of it to highlight: from start, before end. */
    public record FragmentRow(String text, List<Highlight> highlights) {}

    public static SearchHitRow of(SearchHit hit) {
        return new SearchHitRow(
                hit.message().toString(),
                hit.conversation().toString(),
                hit.seq(),
                Rows.author(hit.author()),
                new FragmentRow(hit.fragment().text(), hit.fragment().highlights()),
                "/api/v1/conversations/" + hit.conversation() + "/messages?around=" + hit.seq(),
                hit.createdAt());
    }
}
