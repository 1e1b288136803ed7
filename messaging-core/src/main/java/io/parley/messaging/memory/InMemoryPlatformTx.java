package io.parley.messaging.memory;

import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.ParkedId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.memory.Platform.LaneKey;
import io.parley.messaging.memory.Platform.LaneRow;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.store.AdministratorStore;
import io.parley.messaging.store.AttemptStore;
import io.parley.messaging.store.Leftover;
import io.parley.messaging.store.ParkedStore;
import io.parley.messaging.store.PlatformTx;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

record InMemoryPlatformTx(Platform platform, Map<OrganizationId, Tables> tables) implements PlatformTx {
    private static final String EPOCH = "lane epoch";

    @Override
    public Optional<Route> route(ChannelType type, AccountId account) {
        return platform.routes.get(new Platform.Account(type, account));
    }

    @Override
    public List<Route> routes(Set<ChannelType> types, AccountId account) {
        var own = channels().filter(there -> there.channel().account().equals(account));
        var ofBusiness = channels()
                .filter(there -> !there.channel().account().equals(account))
                .filter(there ->
                        account.value().equals(there.channel().settings().get(Channel.BUSINESS_ACCOUNT)));
        return Stream.concat(own, ofBusiness)
                .filter(there -> types.contains(there.channel().type()))
                .map(There::route)
                .toList();
    }

    @Override
    public List<Route> claimChannels(Instant now, Instant again, int limit) {
        var due = channels()
                .filter(there -> !there.dueAt().isAfter(now))
                .sorted(Comparator.comparing(There::dueAt))
                .limit(limit)
                .toList();
        due.forEach(there -> there.tables().channelsDue.put(there.channel().id(), again));
        return due.stream().map(There::route).toList();
    }

    private Stream<There> channels() {
        return tables.entrySet().stream()
                .flatMap(entry -> new InMemoryChannelStore(entry.getKey(), entry.getValue(), platform)
                        .all().stream().map(channel -> new There(entry.getKey(), entry.getValue(), channel)));
    }

    /** A channel, and whose it is. */
    private record There(OrganizationId organization, Tables tables, Channel channel) {
        Route route() {
            return new Route(organization, channel.id(), channel.type());
        }

        Instant dueAt() {
            return tables.channelsDue.get(channel.id()).orElse(Instant.MIN);
        }
    }

    @Override
    public Optional<SignInName> signInName(EmailAddress email) {
        return platform.signInNames.get(email);
    }

    @Override
    public Optional<SignInName> linkedMember(ExternalIdentity identity) {
        return platform.linkedMembers.get(identity);
    }

    @Override
    public boolean spend(TokenHash token, Instant until, Instant now) {
        platform.spent.entries().stream()
                .filter(entry -> entry.getValue().isBefore(now))
                .forEach(entry -> platform.spent.remove(entry.getKey()));
        boolean fresh = !platform.spent.has(token);
        platform.spent.put(token, until);
        return fresh;
    }

    @Override
    public List<Lane> claimLanes(Instant now, Instant until, Shares shares) {
        return new FairChoice(platform, now, shares)
                .choose().stream().map(entry -> claim(entry, until)).toList();
    }

    private Lane claim(Map.Entry<LaneKey, LaneRow> entry, Instant until) {
        LaneKey key = entry.getKey();
        // One counter for all lanes: an epoch must not come again when a lane is removed and made anew.
        long epoch = platform.counters.get(EPOCH).orElse(0L) + 1;
        platform.counters.put(EPOCH, epoch);
        platform.lanes.put(
                key, new LaneRow(entry.getValue().channel(), entry.getValue().dueAt(), Optional.of(until), epoch));
        return new Lane(key.organization(), key.conversation(), epoch, until);
    }

    @Override
    public Optional<Instant> nextLaneDue() {
        return platform.lanes.entries().stream().map(this::claimableAt).min(Comparator.naturalOrder());
    }

    private Instant claimableAt(Map.Entry<LaneKey, LaneRow> lane) {
        Instant free = lane.getValue().claimableAt();
        return platform.pauses
                .get(FairChoice.channelOf(lane))
                .filter(free::isBefore)
                .orElse(free);
    }

    @Override
    public List<Place> replyTimersDue(Instant now, int limit) {
        return platform.replyTimers.entries().stream()
                .filter(entry -> !entry.getValue().dueAt().isAfter(now))
                .sorted(Comparator.comparing(entry -> entry.getValue().dueAt()))
                .limit(limit)
                .map(entry ->
                        new Place(entry.getKey().organization(), entry.getKey().conversation()))
                .toList();
    }

    @Override
    public List<MediaLease> claimMedia(Instant now, Instant until, int limit) {
        return platform.media.entries().stream()
                .filter(entry -> !entry.getValue().due().claimableAt().isAfter(now))
                .sorted(Comparator.comparing(entry -> entry.getValue().due().dueAt()))
                .limit(limit)
                .map(entry -> claimMedia(entry, until))
                .toList();
    }

    private MediaLease claimMedia(Map.Entry<Platform.MediaKey, Platform.MediaRow> entry, Instant until) {
        var key = entry.getKey();
        var row = entry.getValue();
        long epoch = row.due().epoch() + 1;
        var leased = new Platform.DueRow(row.due().dueAt(), Optional.of(until), epoch);
        platform.media.put(key, new Platform.MediaRow(row.fetch(), leased));
        return new MediaLease(key.organization(), key.message(), key.position(), epoch, until);
    }

    @Override
    public Optional<Instant> nextMediaDue() {
        return platform.media.all().stream().map(row -> row.due().claimableAt()).min(Comparator.naturalOrder());
    }

    @Override
    public List<OrganizationId> organizationsWithFileWork(Instant now, int limit) {
        return platform.looseFiles.entries().stream()
                .filter(entry -> entry.getValue().isWork(now))
                .map(entry -> entry.getKey().organization())
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<OrganizationId> organizationsWithDepartures(int limit) {
        return platform.departures.entries().stream()
                .map(entry -> entry.getKey().organization())
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<OrganizationId> organizations(OrganizationId after, int limit) {
        return platform.organizations.all().stream()
                .map(Organization::id)
                .filter(id -> id.toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(OrganizationId::toString))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Organization> directory(Optional<OrganizationId> before, int limit) {
        return platform.organizations.all().stream()
                .filter(one -> before.map(last -> one.id().toString().compareTo(last.toString()) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing((Organization one) -> one.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public AdministratorStore administrators() {
        return new InMemoryAdministratorStore(platform);
    }

    @Override
    public boolean erase(OrganizationId organization, int atMost) {
        Optional.ofNullable(tables.get(organization)).ifPresent(Tables::clear);
        platform.clear(organization);
        return false;
    }

    @Override
    public int removeLeftovers(Leftover what, Instant before, int atMost) {
        return new InMemoryLeftovers(tables.values()).remove(what, before, atMost);
    }

    @Override
    public AttemptStore attempts() {
        return new InMemoryAttemptStore(platform);
    }

    @Override
    public ParkedStore parked() {
        return new ParkedStore() {
            @Override
            public void add(Parked parked) {
                if (list(Integer.MAX_VALUE).stream().noneMatch(other -> isSame(other, parked))) {
                    platform.parked.put(parked.id(), parked);
                }
            }

            @Override
            public List<Parked> list(int limit) {
                return platform.parked.all().stream()
                        .sorted(Comparator.comparing(Parked::receivedAt))
                        .limit(limit)
                        .toList();
            }

            @Override
            public Optional<Parked> find(ParkedId id) {
                return platform.parked.get(id);
            }

            @Override
            public void remove(ParkedId id) {
                platform.parked.remove(id);
            }

            private boolean isSame(Parked one, Parked other) {
                return one.type().equals(other.type()) && one.body().equals(other.body());
            }
        };
    }
}
