package io.parley.meta.inbound;

import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import java.util.Optional;

/**
 * Which app answers a contact, after Meta's page "Conversation Routing". That another app asks for control changes
 * nothing yet, so it is not read.
 */
final class ThreadControl {
    private static final int LONGEST_ID = 64;

    private ThreadControl() {}

    /** Control goes to the app that is named. */
    static Optional<Inbound> passed(MessagingEvent event, Fields node) {
        return newOwner(node)
                .flatMap(owner -> changed(event, event.entry().apps().include(owner)));
    }

    /** Whoever had it lost it; it is told who, and now and then who has it now. */
    static Optional<Inbound> taken(MessagingEvent event, Fields node) {
        return changed(
                event, newOwner(node).filter(event.entry().apps()::include).isPresent());
    }

    private static Optional<String> newOwner(Fields node) {
        return node.id("new_owner_app_id", LONGEST_ID);
    }

    private static Optional<Inbound> changed(MessagingEvent event, boolean ours) {
        return event.contact().map(contact -> new Inbound.ControlChanged(event.account(), contact, ours, event.at()));
    }
}
