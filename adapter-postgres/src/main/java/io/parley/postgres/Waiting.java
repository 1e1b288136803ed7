package io.parley.postgres;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A caller who waits for a proposal to be settled. */
final class Waiting {
    private final OrganizationId organization;
    private final Proposal proposal;
    private final Thread caller = Thread.currentThread();
    private volatile Optional<Ending> ending = Optional.empty();
    private volatile List<Waiting> toLead = List.of();

    Waiting(OrganizationId organization, Proposal proposal) {
        this.organization = organization;
        this.proposal = proposal;
    }

    /** How the wait ended. */
    sealed interface Ending {
        record Settled(Settlement settlement) implements Ending {}

        record Failed(RuntimeException why) implements Ending {}

        /** Nothing was stored: it has to be settled in a transaction of its own. */
        record Alone() implements Ending {}
    }

    OrganizationId organization() {
        return organization;
    }

    Proposal proposal() {
        return proposal;
    }

    Place place() {
        return new Place(organization, proposal.conversation());
    }

    /** Whose conversation. */
    record Place(OrganizationId organization, ConversationId conversation) {
        /** The name of the queue for its row. */
        String lock() {
            return conversation.value().toString();
        }
    }

    /** The first ending counts. */
    void end(Ending how) {
        if (ending.isEmpty()) {
            ending = Optional.of(how);
            LockSupport.unpark(caller);
        }
    }

    /** It is this caller's turn to settle what waits, its own among it. */
    void lead(List<Waiting> batch) {
        toLead = batch;
        LockSupport.unpark(caller);
    }

    /** Waits for an ending, or until it is the caller's turn to settle these. */
    Optional<List<Waiting>> await() {
        boolean interrupted = false;
        while (ending.isEmpty() && toLead.isEmpty()) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(toLead).filter(batch -> ending.isEmpty());
    }

    /** To be asked once it has ended. */
    Ending ending() {
        return ending.orElseThrow();
    }
}
