package io.parley.messaging.store;

import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A transaction across organizations. It answers where to go, never what is there. */
public interface PlatformTx {
    /** The channel behind a platform's account. */
    Optional<Route> route(ChannelType type, AccountId account);

    /**
     * The channels of these types that something said about an account is about: the account's own first, then those that
     * belong to the business with this id.
     */
    List<Route> routes(Set<ChannelType> types, AccountId account);

    /**
     * The channels that are due for upkeep, the longest due first. They fall due again at the given time, unless whoever
     * has them says otherwise; two claims at once never get the same channel.
     */
    List<Route> claimChannels(Instant now, Instant again, int limit);

    /** Who signs in with an address. */
    Optional<SignInName> signInName(EmailAddress email);

    /** Who has linked an account at a provider. */
    Optional<SignInName> linkedMember(ExternalIdentity identity);

    /**
     * Uses up a token that works once. Two at once never both do.
     *
     * @param until when the token is good no more, and need not be remembered
     * @return false when it was used up before
     */
    boolean spend(TokenHash token, Instant until, Instant now);

    /**
     * Leases lanes that are due and not leased, until the given time: the channels in turn, of each the longest due first,
     * none of one that pauses, and no more than their shares. Each claim raises the lane's epoch; an epoch is never given
     * twice for a conversation, also when its lane was empty and gone meanwhile. Two claims at once never get the same
     * lane; but together they may exceed the share of a channel by what the other one got.
     */
    List<Lane> claimLanes(Instant now, Instant until, Shares shares);

    /** When the next lane falls due, or its lease or its channel's pause ends; empty when the outbox is empty. */
    Optional<Instant> nextLaneDue();

    /** Leases files to fetch that are due and not leased, as {@link #claimLanes} does lanes. */
    List<MediaLease> claimMedia(Instant now, Instant until, int limit);

    /** When the next file to fetch falls due, or its lease ends; empty when there is none. */
    Optional<Instant> nextMediaDue();

    /** Conversations whose reply timers have gone off, the first one first. */
    List<Place> replyTimersDue(Instant now, int limit);

    /** Organizations that have loose contents whose time has come, or files that wait for the virus scanner. */
    List<OrganizationId> organizationsWithFileWork(Instant now, int limit);

    /** Organizations in which the work of deactivated members is still to be handed over. */
    List<OrganizationId> organizationsWithDepartures(int limit);

    ParkedStore parked();

    AttemptStore attempts();

    /** The organizations after this one, in the order of their ids. */
    List<OrganizationId> organizations(OrganizationId after, int limit);

    /** The organizations that registered last, first; those before this one. */
    List<Organization> directory(Optional<OrganizationId> before, int limit);

    AdministratorStore administrators();

    /**
     * Removes of all organizations what is older than that, the oldest first.
     *
     * @return how many these were
     */
    int removeLeftovers(Leftover what, Instant before, int atMost);

    /**
     * Removes a part of all that is kept of an organization, but for the contents of its files.
     *
     * @param atMost how many rows at most
     * @return whether there is more
     */
    boolean erase(OrganizationId organization, int atMost);

    /** Where a conversation is. */
    record Place(OrganizationId organization, ConversationId conversation) {}

    record Route(OrganizationId organization, ChannelId channel, ChannelType type) {}

    record SignInName(OrganizationId organization, MemberId member) {}
}
