package io.parley.whatsapp;

import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import io.parley.meta.GraphError;
import java.util.Optional;

/** An error of the account that belongs to no message, after Meta's page "Errors webhook". */
record ErrorNode(Change change, Fields node) {
    /** Empty when it says nothing about whether the account works, as what went wrong with a call does not. */
    Optional<Inbound> read() {
        if (change.field().equals("calls")) {
            return Optional.empty();
        }
        var error = GraphError.read(node, 0);
        return switch (error.fault().blame()) {
            case ACCOUNT, CREDENTIALS -> Optional.of(changed(error));
            case MESSAGE, RECIPIENT, WINDOW -> Optional.empty();
        };
    }

    private Inbound changed(GraphError error) {
        return new Inbound.AccountChanged(
                change.account(),
                change.unread(node.node()).key(),
                Health.DEGRADED,
                error.reason(),
                change.timeOf(node));
    }
}
