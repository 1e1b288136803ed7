package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.INBOUND_KEPT;
import static io.parley.testkit.simulation.Invariant.REPORTS_HEEDED;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.store.Transactor;
import java.time.Instant;

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
            case Inbound.MessageReceived message ->
                Violation.unless(
                        logs.withText(message.content().preview()).isPresent(),
                        INBOUND_KEPT,
                        message.content().preview() + " is lost");
            case Inbound.DeliveryReported report -> checkHeeded(report);
            case Inbound.Unrecognised other ->
                Violation.unless(!wouldKeep(other), INBOUND_KEPT, other.key().value() + " is lost");
            default -> throw new IllegalArgumentException("the simulated platform says no such thing");
        }
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
