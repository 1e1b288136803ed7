package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes down how channels are found, and tells whoever should know. */
record ChannelHealth(Workshop workshop) {
    /** A channel before and after something was found about it. */
    record Change(OrganizationId organization, Channel before, Channel after) {
        boolean isNews() {
            return before.vitals().health() != after.vitals().health()
                    || !codes(before).equals(codes(after));
        }

        private static List<String> codes(Channel channel) {
            return channel.vitals().worries().stream()
                    .map(FailureReason::code)
                    .sorted()
                    .toList();
        }
    }

    /** Stores what was found of a channel that is still there; {@link #announce} it once the transaction has committed. */
    Optional<Change> find(OrganizationTx tx, ChannelId id, UnaryOperator<Vitals> finding) {
        return tx.channels().lock(id).map(channel -> {
            Channel after = channel.found(finding.apply(channel.vitals()));
            if (!after.vitals().equals(channel.vitals())) {
                tx.channels().found(id, after.vitals());
            }
            if (after.vitals().canSend() && !channel.vitals().canSend()) {
                // What waited for it leaves.
                tx.outbox().endPause(id);
            }
            return new Change(tx.organization(), channel, after);
        });
    }

    /**
     * The platform said by itself how a channel is. Bad news stays until it is asked some hours later, or says otherwise;
     * good news is looked into at once.
     */
    Optional<Change> told(OrganizationTx tx, ChannelId id, Health health, FailureReason what) {
        Instant now = workshop.now();
        if (health == Health.CONNECTED) {
            tx.channels().due(id, now);
        }
        return find(tx, id, vitals -> switch (health) {
            case CONNECTED -> vitals.relieved(what.code()).unchecked();
            case DEGRADED -> vitals.worried(what).checkedAt(now);
            case DISCONNECTED -> vitals.dead(what).checkedAt(now);
        });
    }

    /**
     * The platform refused a message because of the channel, not of the message. Nothing more is sent for now; the next
     * sweep asks the platform whether that is so.
     */
    Optional<Change> refused(OrganizationTx tx, ChannelId id, FailureReason why) {
        Optional<Change> change = find(tx, id, vitals -> vitals.dead(why).unchecked());
        change.ifPresent(ignored -> tx.channels().due(id, workshop.now()));
        return change;
    }

    /** Stores what was found, and announces it. Not within a transaction. */
    Optional<Channel> found(OrganizationId organization, ChannelId id, UnaryOperator<Vitals> finding) {
        Optional<Change> change = workshop.transactor().inOrganization(organization, tx -> find(tx, id, finding));
        change.ifPresent(this::announce);
        return change.map(Change::after);
    }

    /** Tells whoever should know, if there is anything new. */
    void announce(Change change) {
        if (change.isNews()) {
            announce(change.organization(), change.after());
        }
    }

    void announce(OrganizationId organization, Channel channel) {
        Vitals vitals = channel.vitals();
        String worst =
                vitals.worries().stream().findFirst().map(FailureReason::code).orElse("");
        workshop.observe(new Happening.ChannelFound(channel.type(), channel.id(), vitals.health(), worst));
        workshop.bus().publish(new Signal.ChannelFound(organization, channel.told(Map.of(), Map.of())));
    }
}
