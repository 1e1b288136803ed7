package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
import io.parley.meta.Fields;
import java.util.Optional;

/** A person who wants advertising no more, or again; after Meta's page "User preferences webhook". */
record PreferenceNode(Change change, Fields node) {
    /** Empty when it names nobody, or is about something else. */
    Optional<Inbound> read() {
        var isMarketing =
                node.text("category").filter("marketing_messages"::equals).isPresent();
        return who().filter(ignored -> isMarketing)
                .flatMap(contact -> wanted().map(wanted ->
                        new Inbound.PreferenceChanged(change.account(), contact, wanted, change.timeOf(node))));
    }

    private Optional<Handle> who() {
        return node.id("wa_id", Handle.MAX_LENGTH)
                .or(() -> node.id("user_id", Handle.MAX_LENGTH))
                .map(Handle::new);
    }

    private Optional<Boolean> wanted() {
        return switch (node.text("value").orElse("")) {
            case "resume", "signup" -> Optional.of(true);
            case "stop" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
