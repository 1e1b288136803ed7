package io.parley.messaging.store;

import io.parley.messaging.id.OrganizationId;
import java.util.function.Function;

/**
 * Runs work in a transaction. Stores exist only inside one, and a transaction belongs to one organization: without
 * either there is nothing to call.
 *
 * <p>What an implementation promises: all of the work is stored or nothing; it is durable when the method returns; when
 * the work collides with another transaction (two of them added the same unique thing, or a deadlock was broken), it is
 * undone and <em>run again</em> from the start, now seeing what the other one did. So work must touch nothing but the
 * transaction.
 *
 * <p>Order of the feed: within a conversation events must become readable in the order of their numbers. Work keeps that
 * by locking an existing conversation before its first write, and by writing to one existing conversation only.
 *
 * @see StoreUnavailable thrown when the store cannot be reached; nothing was stored, or nobody knows
 */
public interface Transactor {
    <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work);

    /**
     * Runs work that only reads, which may take fewer steps than a transaction. Each question sees what was committed when it
     * was asked. Work that writes fails and leaves nothing, where the implementation can tell.
     */
    default <T> T read(OrganizationId organization, Function<OrganizationTx, T> work) {
        return inOrganization(organization, work);
    }

    /**
     * Settles a proposal, as {@link Proposal#in} does in a transaction of its own, and returns once what was decided is
     * durable. Proposals of one conversation are settled one after the other, each seeing what the one before decided.
     *
     * <p>An implementation may settle proposals of several callers in one transaction. Nobody notices: what one of them is
     * refused, collides with or throws changes nothing for the others; only a store that is lost is lost for all of them.
     */
    default Settlement settle(OrganizationId organization, Proposal proposal) {
        return inOrganization(organization, proposal::in);
    }

    /** Work across organizations: routing, sign-in names, the outbox. For a short list of classes that a test names. */
    <T> T onPlatform(Function<PlatformTx, T> work);
}
