package io.parley.whatsapp;

import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.meta.Fields;
import java.util.Optional;

/**
 * What a contact chose, after Meta's pages "Interactive messages webhook" and "Flows, receiving responses". The answer to
 * a form, or to the question whether we may call, is kept as its JSON in the second line.
 */
record InteractiveNode(Fields node) {
    /** Empty when it chooses nothing. */
    Optional<Content> read() {
        var type = node.text("type").orElse("");
        var answer = node.object(type);
        return switch (type) {
            case "button_reply", "list_reply" -> chosen(answer);
            case "nfm_reply" -> form(answer);
            case "call_permission_reply" -> callPermission(answer);
            default -> Optional.empty();
        };
    }

    private static Optional<Content> chosen(Fields answer) {
        return answer.text("id")
                .map(id -> new Content.Chosen(new Option(
                        id,
                        answer.text("title").orElse(id),
                        answer.text("description").orElse(""))));
    }

    private static Optional<Content> form(Fields answer) {
        return answer.text("response_json")
                .map(json -> new Content.Chosen(new Option(
                        answer.text("name").orElse("flow"), answer.text("body").orElse(""), json)));
    }

    private static Optional<Content> callPermission(Fields answer) {
        return answer.text("response")
                .map(response -> new Content.Chosen(new Option(
                        "call_permission_reply", response, answer.node().toString())));
    }
}
