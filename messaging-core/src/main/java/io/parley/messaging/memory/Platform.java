package io.parley.messaging.memory;

import io.parley.messaging.attachment.MediaFetch;
import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.delivery.ReplyTimer;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.ParkedId;
import io.parley.messaging.identity.AttemptKey;
import io.parley.messaging.identity.Attempts;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.store.ParkedStore.Parked;
import io.parley.messaging.store.PlatformTx;
import java.time.Instant;
import java.util.Optional;

/** The rows that no single organization owns. */
final class Platform {
    final Shelf<Account, PlatformTx.Route> routes;
    final Shelf<EmailAddress, PlatformTx.SignInName> signInNames;
    final Shelf<ExternalIdentity, PlatformTx.SignInName> linkedMembers;
    final Shelf<TokenHash, Instant> spent;
    final Shelf<LaneKey, LaneRow> lanes;
    final Shelf<ChannelKey, Instant> pauses;
    final Shelf<LaneKey, ReplyTimer> replyTimers;
    final Shelf<FileKey, LooseFile> looseFiles;
    final Shelf<MediaKey, MediaRow> media;
    final Shelf<ParkedId, Parked> parked;
    final Shelf<AttemptKey, Attempts> attempts;
    final Shelf<Departure, MemberId> departures;
    final Shelf<String, Long> counters;
    final Shelf<OrganizationId, Organization> organizations;
    final Shelf<PlatformTx.SignInName, PlatformTx.SignInName> administrators;

    Platform(Journal journal) {
        routes = new Shelf<>(journal);
        signInNames = new Shelf<>(journal);
        linkedMembers = new Shelf<>(journal);
        spent = new Shelf<>(journal);
        lanes = new Shelf<>(journal);
        pauses = new Shelf<>(journal);
        replyTimers = new Shelf<>(journal);
        looseFiles = new Shelf<>(journal);
        media = new Shelf<>(journal);
        parked = new Shelf<>(journal);
        attempts = new Shelf<>(journal);
        departures = new Shelf<>(journal);
        counters = new Shelf<>(journal);
        organizations = new Shelf<>(journal);
        administrators = new Shelf<>(journal);
    }

    /** Removes what leads to an organization. */
    void clear(OrganizationId organization) {
        organizations.remove(organization);
        routes.entries().stream()
                .filter(entry -> entry.getValue().organization().equals(organization))
                .forEach(entry -> routes.remove(entry.getKey()));
        signInNames.entries().stream()
                .filter(entry -> entry.getValue().organization().equals(organization))
                .forEach(entry -> signInNames.remove(entry.getKey()));
        administrators.removeIf(name -> name.organization().equals(organization));
        pauses.removeIf(channel -> channel.organization().equals(organization));
        replyTimers.removeIf(timer -> timer.organization().equals(organization));
        lanes.removeIf(lane -> lane.organization().equals(organization));
        media.removeIf(key -> key.organization().equals(organization));
        looseFiles.removeIf(file -> file.organization().equals(organization));
    }

    record Account(ChannelType type, AccountId account) {}

    record ChannelKey(OrganizationId organization, ChannelId channel) {}

    record LaneKey(OrganizationId organization, ConversationId conversation) {}

    record FileKey(OrganizationId organization, FileId file) {}

    record MediaKey(OrganizationId organization, MessageId message, int position) {
        static MediaKey of(MediaLease lease) {
            return new MediaKey(lease.organization(), lease.message(), lease.position());
        }
    }

    record MediaRow(MediaFetch fetch, LaneRow due) {}

    record Departure(OrganizationId organization, MemberId member) {}

    record LooseFile(Instant due, boolean awaitsScan) {
        boolean isWork(Instant now) {
            return awaitsScan || !due.isAfter(now);
        }
    }

    record LaneRow(ChannelId channel, Instant dueAt, Optional<Instant> leasedUntil, long epoch) {
        boolean isInWork(Instant now) {
            return leasedUntil.filter(now::isBefore).isPresent();
        }

        /** When a worker may have it, if its channel does not pause. */
        Instant claimableAt() {
            return leasedUntil.filter(until -> until.isAfter(dueAt)).orElse(dueAt);
        }
    }
}
