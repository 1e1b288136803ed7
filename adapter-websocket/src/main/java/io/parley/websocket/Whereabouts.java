package io.parley.websocket;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.presence.DeviceId;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.presence.PresenceStatus;
import io.parley.messaging.service.PresenceService;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the core which members' sockets come and go, and gives it the time it needs for it. Thread-safe. */
final class Whereabouts {
    /** How long comings and goings are gathered before they are written. */
    static final Duration GATHERING = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

    private final PresenceService presence;
    private final Timer timer;
    private final Executor threads;
    private final Coalesced saving;

    Whereabouts(PresenceService presence, Timer timer, Executor threads) {
        this.presence = presence;
        this.timer = timer;
        this.threads = threads;
        this.saving = new Coalesced(timer, threads, this::save);
    }

    /** A socket of the caller's is open; it needs its {@link #leave}. A program with a key is not the member being there. */
    DeviceId arrive(Caller caller) {
        var device = new DeviceId(UUID.randomUUID().toString());
        if (isThere(caller)) {
            presence.arrive(caller, device);
        }
        return device;
    }

    void leave(Caller caller, DeviceId device) {
        if (isThere(caller)) {
            presence.leave(caller, device).ifPresent(at -> {
                settleAt(at, caller.organization(), caller.member());
                saving.after(GATHERING);
            });
        }
    }

    private static boolean isThere(Caller caller) {
        return !(caller.credential() instanceof Credential.Key);
    }

    Presence set(Caller caller, DeviceId device, PresenceStatus status) {
        Presence now = presence.set(caller, device, status);
        if (status == PresenceStatus.OFFLINE) {
            saving.after(GATHERING);
        }
        return now;
    }

    /** Writes what was gathered. Whatever goes wrong, the next time tries again. */
    void save() {
        try {
            presence.save();
        } catch (RuntimeException e) {
            LOG.warn("When members were last seen could not be written; it is tried again", e);
            saving.after(GATHERING);
        }
    }

    private void settleAt(Instant at, OrganizationId organization, MemberId member) {
        timer.after(
                Duration.between(timer.instant(), at),
                () -> threads.execute(() -> presence.settle(organization, member)));
    }
}
