package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/**
 * One thing an app is to be told.
 *
 * @param list where it stands in its entry: {@code messaging} or {@code changes}
 */
record Notice(Destination destination, Platform platform, String entryId, String list, ObjectNode node) {

    /** Where it goes, and what signs it. Prints no secret. */
    record Destination(URI address, String secret) {
        @Override
        public String toString() {
            return "Destination[" + address + "]";
        }
    }

    /** Whether two may travel in one body. */
    boolean travelsWith(Notice other) {
        return destination.equals(other.destination) && platform == other.platform;
    }

    /** One body for several that travel together; neighbours from the same account share an entry. */
    static String body(List<Notice> notices, long now) {
        var first = notices.getFirst();
        var root = Json.object("object", first.platform().object());
        var entries = root.putArray("entry");
        for (var notice : notices) {
            var last = entries.isEmpty() ? Json.object() : (ObjectNode) entries.get(entries.size() - 1);
            var sameEntry = last.path("id").asText().equals(notice.entryId) && last.has(notice.list);
            var entry = sameEntry ? last : entries.addObject().put("id", notice.entryId);
            if (!sameEntry) {
                entry.put("time", notice.platform == Platform.WHATSAPP ? now / 1000 : now);
            }
            entry.withArray(notice.list).add(notice.node);
        }
        return Json.write(root);
    }
}
