package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
import io.parley.meta.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person whose user id has changed, after Meta's page "Business-scoped user IDs", field "user_id_update". */
record UserIdNode(Change change, Fields node) {
    /** Nothing when it does not say what the id was and what it is. */
    List<Inbound> read() {
        return Stream.of("user_id", "parent_user_id")
                .map(node::object)
                .flatMap(id ->
                        HandleChanges.between(change, node, handle(id, "previous"), handle(id, "current")).stream())
                .toList();
    }

    private static Optional<Handle> handle(Fields fields, String name) {
        return fields.id(name, Handle.MAX_LENGTH).map(Handle::new);
    }
}
