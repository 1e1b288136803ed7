package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.FEED_COMPLETE;
import static io.parley.testkit.simulation.Invariant.IMMUTABLE_LOG;
import static io.parley.testkit.simulation.Invariant.OUTBOUND_ENDS;
import static io.parley.testkit.simulation.Invariant.OUTCOME_TRUE;
import static io.parley.testkit.simulation.Invariant.POST_KEPT;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.store.Transactor;
import java.util.List;

/** What must hold in the end, when nothing goes wrong any more and everything that waited is done. */
final class HealedCheck {
    private final World world;
    private final Transactor store;
    private final AcknowledgedCheck acknowledged;

    HealedCheck(World world, Transactor store, AcknowledgedCheck acknowledged) {
        this.world = world;
        this.store = store;
        this.acknowledged = acknowledged;
    }

    void check(List<Reader> readers) {
        world.ledger().acknowledged().forEach(acknowledged::check);
        world.ledger()
                .promised()
                .forEach((text, id) -> Violation.unless(
                        world.logs().withText(text).filter(id::equals).isPresent(), POST_KEPT, text + " is lost"));
        world.logs().all().forEach(this::checkLog);
        readers.forEach(reader -> Violation.unless(
                reader.seen().equals(world.logs().of(reader.tenant().id()).events()),
                FEED_COMPLETE,
                "a reader of " + reader.tenant().name() + " saw something else"));
    }

    private void checkLog(Log log) {
        Violation.unless(
                log.read(Position.START).equals(log.events()),
                IMMUTABLE_LOG,
                "the log of " + log.tenant().name() + " has changed");
        log.messages().standings().forEach((id, standing) -> {
            Message row = store.inOrganization(
                            log.tenant().id(), tx -> tx.messages().find(id))
                    .orElseThrow();
            Violation.unless(
                    row.status() == standing.status() && row.platformId().equals(standing.platformId()),
                    IMMUTABLE_LOG,
                    "the row of …" + Words.tail(id) + " says " + row.status() + ", its log " + standing.status());
            if (standing.outbound()) {
                checkOutcome(id, standing.status());
            }
        });
    }

    private void checkOutcome(MessageId id, MessageStatus status) {
        String name = "…" + Words.tail(id) + " is " + status;
        boolean taken = world.ledger().taken(id).isPresent();
        switch (status) {
            case QUEUED -> throw new Violation(OUTBOUND_ENDS, name + " for ever");
            case UNKNOWN -> {}
            case SENT, DELIVERED, READ ->
                Violation.unless(taken, OUTCOME_TRUE, name + " and the platform never got it");
            case FAILED ->
                Violation.unless(world.ledger().mayFail(id), OUTCOME_TRUE, name + " and the platform took it");
        }
    }
}
