package io.parley.testkit.simulation;

import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.store.AdministratorStore;
import io.parley.messaging.store.AttemptStore;
import io.parley.messaging.store.Leftover;
import io.parley.messaging.store.ParkedStore;
import io.parley.messaging.store.PlatformTx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands everything on; subclasses change a step. */
abstract class ForwardingPlatformTx implements PlatformTx {
    private final PlatformTx tx;

    ForwardingPlatformTx(PlatformTx tx) {
        this.tx = tx;
    }

    /** Called before each use of the store. */
    void step() {}

    private PlatformTx next() {
        step();
        return tx;
    }

    @Override
    public Optional<Route> route(ChannelType type, AccountId account) {
        return next().route(type, account);
    }

    @Override
    public List<Route> routes(Set<ChannelType> types, AccountId account) {
        return next().routes(types, account);
    }

    @Override
    public List<Route> claimChannels(Instant now, Instant again, int limit) {
        return next().claimChannels(now, again, limit);
    }

    @Override
    public Optional<SignInName> signInName(EmailAddress email) {
        return next().signInName(email);
    }

    @Override
    public Optional<SignInName> linkedMember(ExternalIdentity identity) {
        return next().linkedMember(identity);
    }

    @Override
    public boolean spend(TokenHash token, Instant until, Instant now) {
        return next().spend(token, until, now);
    }

    @Override
    public List<Lane> claimLanes(Instant now, Instant until, Shares shares) {
        return next().claimLanes(now, until, shares);
    }

    @Override
    public List<Place> replyTimersDue(Instant now, int limit) {
        return next().replyTimersDue(now, limit);
    }

    @Override
    public Optional<Instant> nextLaneDue() {
        return next().nextLaneDue();
    }

    @Override
    public List<MediaLease> claimMedia(Instant now, Instant until, int limit) {
        return next().claimMedia(now, until, limit);
    }

    @Override
    public Optional<Instant> nextMediaDue() {
        return next().nextMediaDue();
    }

    @Override
    public List<OrganizationId> organizationsWithFileWork(Instant now, int limit) {
        return next().organizationsWithFileWork(now, limit);
    }

    @Override
    public List<OrganizationId> organizations(OrganizationId after, int limit) {
        return next().organizations(after, limit);
    }

    @Override
    public List<Organization> directory(Optional<OrganizationId> before, int limit) {
        return next().directory(before, limit);
    }

    @Override
    public AdministratorStore administrators() {
        return next().administrators();
    }

    @Override
    public boolean erase(OrganizationId organization, int atMost) {
        return next().erase(organization, atMost);
    }

    @Override
    public int removeLeftovers(Leftover what, Instant before, int atMost) {
        return next().removeLeftovers(what, before, atMost);
    }

    @Override
    public AttemptStore attempts() {
        return next().attempts();
    }

    @Override
    public ParkedStore parked() {
        return next().parked();
    }

    @Override
    public List<OrganizationId> organizationsWithDepartures(int limit) {
        return next().organizationsWithDepartures(limit);
    }
}
