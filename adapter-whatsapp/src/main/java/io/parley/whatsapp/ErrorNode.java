package io.parley.whatsapp;

import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import io.parley.meta.GraphError;
import io.parley.meta.GraphFault;
import java.util.Optional;

/** An error of the account that belongs to no message, after Meta's page "Errors webhook". */
record ErrorNode(Change change, Fields node) {
    /** Empty when it says nothing about whether the account works. */
    Optional<Inbound> read() {
        var error = GraphError.read(node, 0);
        var isAboutTheAccount =
                error.fault() == GraphFault.CHANNEL_BLOCKED || error.fault() == GraphFault.CREDENTIALS_LOST;
        return isAboutTheAccount
                ? Optional.of(new Inbound.AccountChanged(
                        change.account(),
                        change.unread(node.node()).key(),
                        Health.DEGRADED,
                        error.reason(),
                        change.timeOf(node)))
                : Optional.empty();
    }
}
