package io.parley.messaging.search;

import io.parley.messaging.id.ContactId;
import java.util.Optional;

/**
 * Which contacts a list shows, the newest first. Prints without the text.
 *
 * @param text beginnings of the words of a name, or the beginning of a handle
 * @param after continue after this contact
 */
public record ContactQuery(Optional<String> text, Optional<ContactId> after) {
    @Override
    public String toString() {
        return "ContactQuery[" + (text.isPresent() ? "text" : "all") + "]";
    }
}
