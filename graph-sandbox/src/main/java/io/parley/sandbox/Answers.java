package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending.Answer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Answers of calls that went well. */
final class Answers {
    private static final int PAGE = 25;

    private Answers() {}

    static Answer of(JsonNode body) {
        return Answer.json(200, Json.write(body));
    }

    static Answer success() {
        return of(Json.object().put("success", true));
    }

    /** The fields that were asked for, or some when none were; always with the id. */
    static Answer of(ObjectNode object, Set<String> asked, Set<String> otherwise) {
        return of(chosen(object, asked.isEmpty() ? otherwise : asked));
    }

    static ObjectNode chosen(ObjectNode object, Set<String> fields) {
        return object.deepCopy().retain(withId(fields));
    }

    private static List<String> withId(Set<String> fields) {
        return Stream.concat(fields.stream(), Stream.of("id")).toList();
    }

    static Answer list(List<? extends JsonNode> items) {
        var root = Json.object();
        root.putArray("data").addAll(items);
        return of(root);
    }

    /**
     * One page of a list: so many as {@code limit} says, behind the cursor {@code after}; page: Graph API, Paginated
     * Results. {@code paging.next} stands there only when more follow.
     */
    static Answer page(List<? extends JsonNode> items, GraphCall call, String address) {
        var from = call.parameter("after").map(Answers::position).orElse(0);
        var limit = call.parameter("limit").map(Answers::position).orElse(PAGE);
        var first = Math.min(from, items.size());
        var last = Math.min(first + Math.max(1, limit), items.size());
        var root = Json.object();
        root.putArray("data").addAll(items.subList(first, last));
        if (last > first) {
            var paging = root.putObject("paging");
            paging.putObject("cursors").put("before", cursor(first)).put("after", cursor(last));
            if (last < items.size()) {
                paging.put("next", address + "?limit=" + limit + "&after=" + cursor(last));
            }
        }
        return of(root);
    }

    private static String cursor(int position) {
        return "c" + position;
    }

    private static int position(String text) {
        var digits = text.startsWith("c") ? text.substring(1) : text;
        if (!digits.matches("[0-9]{1,6}")) {
            throw GraphErrors.badParameter("Invalid cursors values").refused();
        }
        return Integer.parseInt(digits);
    }
}
