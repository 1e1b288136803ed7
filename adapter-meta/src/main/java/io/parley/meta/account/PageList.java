package io.parley.meta.account;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Session;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphCalls;
import io.parley.meta.MetaHosts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages that a person gave access to, after Meta's page "User accounts". Pages that a business owns may be missing in
 * that list; the inspection of the token names them.
 */
record PageList(GraphCalls person, MetaHosts hosts, Session session) {
    private static final String LIMIT = "100";
    /** Nobody has more; and a list that never ends must end. */
    private static final int MOST_SHEETS = 50;

    Asked<List<Page>> read() {
        return listed().map(pages -> {
            permitted().stream()
                    .filter(id -> !pages.containsKey(id))
                    .flatMap(id -> single(id).stream())
                    .forEach(page -> pages.put(page.id(), page));
            return List.copyOf(pages.values());
        });
    }

    private Asked<Map<String, Page>> listed() {
        var pages = new LinkedHashMap<String, Page>();
        var after = Optional.of("");
        for (var sheets = 0; after.isPresent() && sheets < MOST_SHEETS; sheets++) {
            switch (sheet(after.get())) {
                case Asked.Got<Sheet>(Sheet sheet) -> {
                    sheet.pages().forEach(page -> pages.put(page.id(), page));
                    after = sheet.after();
                }
                case Asked.Denied<Sheet>(var why, var blame) -> {
                    return new Asked.Denied<>(why, blame);
                }
                case Asked.NotNow<Sheet>(var why, var wait) -> {
                    return new Asked.NotNow<>(why, wait);
                }
            }
        }
        return new Asked.Got<>(pages);
    }

    /** Where the next sheet begins is a word in the answer; the address it gives, too, is not followed. */
    private Asked<Sheet> sheet(String after) {
        var query = new TreeMap<>(Map.of("fields", Page.FIELDS, "limit", LIMIT));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return GraphAnswer.askedOf(session.exchange(person.get(query, "me", "accounts")), Sheet::read);
    }

    private List<String> permitted() {
        return TokenInspection.of(person.token(), hosts, session)
                .filter(asked -> asked instanceof Asked.Got)
                .map(asked -> ((Asked.Got<TokenInspection>) asked).answer().targets())
                .orElseGet(List::of);
    }

    private Optional<Page> single(String id) {
        return GraphAnswer.found(session.exchange(person.get(Map.of("fields", Page.FIELDS), id)), Page::read);
    }

    /**
     * Some of the pages.
     *
     * @param after where the next sheet begins
     */
    private record Sheet(List<Page> pages, Optional<String> after) {
        static Optional<Sheet> read(Fields answer) {
            if (!answer.node().path("data").isArray()) {
                return Optional.empty();
            }
            var pages = answer.items("data").stream()
                    .flatMap(node -> Page.read(new Fields(node)).stream())
                    .toList();
            var paging = answer.object("paging");
            var after = paging.object("cursors").words("after").filter(ignored -> paging.has("next"));
            return Optional.of(new Sheet(pages, after));
        }
    }
}
