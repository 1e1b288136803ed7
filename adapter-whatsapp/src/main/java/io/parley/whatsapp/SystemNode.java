package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
import io.parley.meta.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person who has another number or user id from now on, after Meta's page "System messages webhook". */
record SystemNode(Change change, Fields node) {
    /** Nothing when nobody is called otherwise: a new phone changes somebody's identity key and not their handle. */
    List<Inbound> read() {
        var system = node.object("system");
        var number = handle(node, "from");
        var newNumber = handle(system, "wa_id").or(() -> handle(system, "new_wa_id"));
        var userId = handle(node, "from_user_id").or(() -> handle(system, "previous_user_id"));
        var newUserId = handle(system, "user_id");
        var changes = Stream.of(
                        HandleChanges.between(change, node, number, newNumber),
                        HandleChanges.between(change, node, userId, newUserId),
                        HandleChanges.between(
                                change, node, handle(node, "from_parent_user_id"), handle(system, "parent_user_id")))
                .flatMap(Optional::stream)
                .toList();
        // Older notifications know the person by the number alone.
        return changes.isEmpty()
                ? HandleChanges.between(change, node, number, newUserId).stream()
                        .toList()
                : changes;
    }

    private static Optional<Handle> handle(Fields fields, String name) {
        return fields.id(name, Handle.MAX_LENGTH).map(Handle::new);
    }
}
