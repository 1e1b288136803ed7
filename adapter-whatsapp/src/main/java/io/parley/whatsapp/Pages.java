package io.parley.whatsapp;

import io.parley.messaging.channel.Asked;
import io.parley.meta.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All items of a list that comes in pages, after Meta's page "Paginated results". The next page is asked for by its
 * cursor: an address out of an answer is not followed.
 */
final class Pages {
    private static final int LONGEST_CURSOR = 2000;
    /** More than any account has; a list without an end must not keep us. */
    private static final int MOST = 100;

    private Pages() {}

    static Asked<List<Fields>> all(CloudApi api, Map<String, String> query, String... path) {
        var items = new ArrayList<Fields>();
        var asking = new HashMap<>(query);
        for (var page = 0; page < MOST; page++) {
            Asked<Fields> answer = api.get(asking, Optional::of, path);
            if (!(answer instanceof Asked.Got<Fields>(var found))) {
                return answer.map(unreached -> items);
            }
            found.items("data").stream().map(Fields::new).forEach(items::add);
            var next = after(found.object("paging"));
            if (next.isEmpty()) {
                break;
            }
            asking.put("after", next.get());
        }
        return new Asked.Got<>(List.copyOf(items));
    }

    private static Optional<String> after(Fields paging) {
        return Optional.of(paging)
                .filter(found -> found.node().path("next").isTextual())
                .flatMap(found -> found.object("cursors").id("after", LONGEST_CURSOR));
    }
}
