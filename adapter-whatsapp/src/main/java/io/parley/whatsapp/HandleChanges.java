package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
import io.parley.meta.Fields;
import java.util.Optional;

/** Two names of one person, the one before and the one after. */
final class HandleChanges {
    private HandleChanges() {}

    /** Empty when one of the two is missing, or both are the same. */
    static Optional<Inbound> between(Change change, Fields item, Optional<Handle> before, Optional<Handle> after) {
        return before.flatMap(old -> after.filter(now -> !now.equals(old))
                .map(now -> new Inbound.HandleChanged(change.account(), old, now, change.timeOf(item))));
    }
}
