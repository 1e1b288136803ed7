package io.parley.messaging.service;

import io.parley.messaging.attachment.MediaFetch;
import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.delivery.RetryPolicy;
import io.parley.messaging.id.FileId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.MediaAttempt.Errand;
import io.parley.messaging.service.MediaAttempt.Result;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Fetches the files of contacts from their platforms, before these forget them. Each on its own: one that cannot be had
 * keeps no other waiting. The host calls {@link #claim} and {@link #fetch} from as many threads as it likes.
 */
public final class MediaService {
    /** How long the platforms keep files, and so how long we try. */
    public static final Duration PATIENCE = Duration.ofDays(7);

    /** Longer than a large file takes. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final RetryPolicy RETRY =
            new RetryPolicy(Integer.MAX_VALUE, Duration.ofSeconds(10), Duration.ofHours(6));
    private static final String UNSUPPORTED = "media-unsupported";
    private static final String EXPIRED = "media-expired";

    private final Workshop workshop;
    private final InstalledChannels channels;
    private final MediaAttempt attempt;
    private final RandomGenerator chance;

    MediaService(Workshop workshop, InstalledChannels channels, MediaAttempt attempt, RandomGenerator chance) {
        this.workshop = workshop;
        this.channels = channels;
        this.attempt = attempt;
        this.chance = chance;
    }

    /** Leases files that are due, the longest waiting first. */
    public List<MediaLease> claim(int limit) {
        Instant now = workshop.now();
        return workshop.transactor().onPlatform(tx -> tx.claimMedia(now, now.plus(LEASE), limit));
    }

    /** When there will be something to claim; empty when nothing waits. */
    public Optional<Instant> nextDue() {
        return workshop.transactor().onPlatform(tx -> tx.nextMediaDue());
    }

    /** Makes one attempt to get a claimed file, and gives the lease back. */
    public void fetch(MediaLease lease) {
        Optional<Errand> errand = workshop.transactor().inOrganization(lease.organization(), tx -> prepare(tx, lease));
        errand.ifPresent(it -> settle(lease, it, attempt.make(it)));
        workshop.bus().publish(new Signal.FeedGrew(lease.organization()));
    }

    /** Claims and fetches everything that is due, on the calling thread. For hosts without workers, and tests. */
    public void fetchDue() {
        for (List<MediaLease> leases = claim(100); !leases.isEmpty(); leases = claim(100)) {
            leases.forEach(this::fetch);
        }
    }

    /** Empty when there is nothing to fetch any more. */
    private Optional<Errand> prepare(OrganizationTx tx, MediaLease lease) {
        Optional<MediaFetch> fetch = tx.media().hold(lease);
        Optional<RemoteMedia> media = fetch.flatMap(it -> waiting(tx, it));
        if (fetch.isEmpty() || media.isEmpty()) {
            tx.media().done(lease);
            return Optional.empty();
        }
        Channel channel = tx.channels().find(fetch.get().channel()).orElseThrow();
        var installed = channels.find(channel.type());
        if (installed.isEmpty() || !workshop.now().isBefore(fetch.get().since().plus(PATIENCE))) {
            lose(tx, lease, fetch.get(), installed.isEmpty() ? UNSUPPORTED : EXPIRED);
            return Optional.empty();
        }
        var file = new FileId(workshop.nextId());
        tx.files().announce(file, workshop.now().plus(FileService.LOOSE_LIFE));
        return Optional.of(new Errand(lease.organization(), fetch.get(), media.get(), installed.get(), channel, file));
    }

    private void settle(MediaLease lease, Errand errand, Result result) {
        workshop.transactor().inOrganization(lease.organization(), tx -> {
            Conversation conversation =
                    tx.conversations().lock(errand.fetch().conversation()).orElseThrow();
            Optional<MediaFetch> fetch = tx.media().hold(lease);
            fetch.ifPresent(it -> settle(tx, lease, conversation, errand, result));
            return fetch;
        });
    }

    private void settle(OrganizationTx tx, MediaLease lease, Conversation conversation, Errand errand, Result result) {
        switch (result) {
            case Result.Here(StoredFile file) -> {
                if (waiting(tx, errand.fetch()).isPresent()) {
                    tx.files().add(file);
                    tx.files().attached(List.of(file.id()), errand.fetch().message());
                    take(tx, conversation, errand.fetch(), errand.media().here(file.attachment()));
                }
                // A message that was deleted meanwhile leaves the content loose, and the sweep takes it.
                tx.media().done(lease);
            }
            case Result.Lost(String reason) -> {
                tx.files().forget(errand.file());
                take(tx, conversation, errand.fetch(), errand.media().lost(reason));
                tx.media().done(lease);
            }
            case Result.NotNow(Duration after) -> {
                tx.files().forget(errand.file());
                tx.media().retry(lease, again(errand.fetch(), after));
            }
        }
    }

    private Instant again(MediaFetch fetch, Duration after) {
        Instant next = workshop.now()
                .plus(RETRY.waitAfter(fetch.attempts() + 1, after, chance.nextDouble())
                        .orElse(PATIENCE));
        Instant last = fetch.since().plus(PATIENCE);
        return next.isAfter(last) ? last : next;
    }

    private void lose(OrganizationTx tx, MediaLease lease, MediaFetch fetch, String reason) {
        Conversation conversation =
                tx.conversations().lock(fetch.conversation()).orElseThrow();
        waiting(tx, fetch).ifPresent(media -> take(tx, conversation, fetch, media.lost(reason)));
        tx.media().done(lease);
    }

    private void take(OrganizationTx tx, Conversation conversation, MediaFetch fetch, RemoteMedia media) {
        Message message = tx.messages().find(fetch.message()).orElseThrow();
        workshop.store(tx, conversation, new ConversationCommand.TakeMedia(message, fetch.position(), media));
    }

    private static Optional<RemoteMedia> waiting(OrganizationTx tx, MediaFetch fetch) {
        return tx.messages()
                .find(fetch.message())
                .map(Message::content)
                .filter(Content.Media.class::isInstance)
                .map(Content.Media.class::cast)
                .map(content -> content.media().get(fetch.position()))
                .filter(media -> media.stage() == RemoteMedia.Stage.WAITING);
    }
}
