package io.parley.meta.inbound;

import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.EventKey;
import io.parley.meta.Fields;
import io.parley.meta.GraphFault;
import java.util.Optional;

/** That Meta blocks a page or lifts it, after its page "messaging_policy_enforcement". */
final class PolicyEnforcement {
    private static final FailureReason LIFTED = new FailureReason(
            "channel-unblocked", "The platform lifted its restriction of this channel's account.", "unblock");

    private PolicyEnforcement() {}

    static Optional<Inbound> read(MessagingEvent event, Fields node) {
        return switch (node.text("action").orElse("")) {
            case "block" ->
                Optional.of(changed(event, Health.DISCONNECTED, GraphFault.CHANNEL_BLOCKED.reason("block")));
            case "unblock" -> Optional.of(changed(event, Health.CONNECTED, LIFTED));
            default -> Optional.empty();
        };
    }

    private static Inbound changed(MessagingEvent event, Health health, FailureReason what) {
        var key = EventKey.hashed("policy_enforcement", event.node().node().toString());
        return new Inbound.AccountChanged(event.account(), key, health, what, event.at());
    }
}
