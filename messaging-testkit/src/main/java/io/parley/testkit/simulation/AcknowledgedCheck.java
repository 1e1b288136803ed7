package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.CALLS_END;
import static io.parley.testkit.simulation.Invariant.INBOUND_KEPT;
import static io.parley.testkit.simulation.Invariant.REPORTS_HEEDED;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.util.Optional;

/** Whether what we said we have is there. */
final class AcknowledgedCheck {
    private final Logs logs;
    private final Transactor store;

    AcknowledgedCheck(Logs logs, Transactor store) {
        this.logs = logs;
        this.store = store;
    }

    void check(Inbound said) {
        switch (said) {
            case Inbound.MessageReceived message -> checkThere(message, Ledger.nameOf(message));
            case Inbound.DeliveryReported report -> checkHeeded(report);
            case Inbound.Unrecognised other ->
                Violation.unless(!wouldKeep(other), INBOUND_KEPT, other.key().value() + " is lost");
            default -> throw new IllegalArgumentException("the simulated platform says no such thing");
        }
    }

    private void checkThere(Inbound.MessageReceived message, String name) {
        Optional<MessageId> there = logs.withText(name);
        Violation.unless(there.isPresent(), INBOUND_KEPT, name + " is lost");
        boolean isOver = message.content() instanceof Content.Call(CallState state) && state.isOver();
        Violation.unless(
                !isOver || there.filter(logs::isOver).isPresent(), CALLS_END, name + " is over, and nobody sees it");
    }

    /** A report must show in its message as soon as the message is known under the platform's name for it. */
    private void checkHeeded(Inbound.DeliveryReported report) {
        for (Log log : logs.all()) {
            log.messages().standings().forEach((id, standing) -> {
                boolean meant = standing.outbound()
                        && standing.platformId()
                                .filter(report.message()::equals)
                                .isPresent()
                        && standing.customer()
                                .filter(customer -> customer.channel().equals(channel(log, report.account())))
                                .isPresent();
                Violation.unless(
                        !meant || MessageRules.rank(standing.status()) >= MessageRules.rank(report.status()),
                        REPORTS_HEEDED,
                        "…" + Words.tail(id) + " was reported " + report.status() + " and is " + standing.status());
            });
        }
    }

    private static Object channel(Log log, AccountId account) {
        return log.tenant().channels().stream()
                .filter(channel -> channel.account().equals(account))
                .<Object>map(Channel::id)
                .findFirst()
                .orElse(account);
    }

    private boolean wouldKeep(Inbound.Unrecognised other) {
        for (Log log : logs.all()) {
            for (Channel channel : log.tenant().channels()) {
                if (channel.account().equals(other.account())) {
                    return store.inOrganization(
                            log.tenant().id(), tx -> tx.channels().keep(channel.id(), other, Instant.EPOCH));
                }
            }
        }
        return false;
    }
}
