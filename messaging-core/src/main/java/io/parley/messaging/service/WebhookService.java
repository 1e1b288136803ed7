package io.parley.messaging.service;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.HookName;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.id.ParkedId;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Observer;
import io.parley.messaging.service.InstalledChannels.Hook;
import io.parley.messaging.store.ParkedStore.Parked;
import io.parley.messaging.store.Transactor;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where platforms call. When {@link #receive} returns, everything in the call is stored durably; when it throws {@link
 * io.parley.messaging.store.StoreUnavailable}, the platform must be asked to call again. Thread-safe.
 */
public final class WebhookService {
    private final InstalledChannels channels;
    private final HookGate gate;
    private final InboundService inbound;
    private final Transactor transactor;
    private final InstantSource time;
    private final Observer observer;

    WebhookService(
            InstalledChannels channels,
            HookGate gate,
            InboundService inbound,
            Transactor transactor,
            InstantSource time,
            Observer observer) {
        this.channels = channels;
        this.gate = gate;
        this.inbound = inbound;
        this.transactor = transactor;
        this.time = time;
        this.observer = observer;
    }

    public Reception receive(HookName name, Request request) {
        return channels.hook(name)
                .map(hook -> received(hook, request, gate.receive(hook, request)))
                .orElseGet(Reception.NobodyHome::new);
    }

    private Reception received(Hook hook, Request request, Verdict verdict) {
        ChannelType type = hook.reader().adapter().type();
        return switch (verdict) {
            case Verdict.Accepted(List<Inbound> said) -> {
                said.forEach(each -> inbound.accept(hook.types(), each));
                yield new Reception.Taken();
            }
            case Verdict.Challenge(String answer) -> new Reception.Answer(answer);
            case Verdict.Unreadable(String why) -> {
                park(type, request.body(), why);
                yield new Reception.Taken();
            }
            case Verdict.Forged(String why) -> {
                observer.happened(new Happening.WebhookForged(type, why));
                yield new Reception.Rejected();
            }
        };
    }

    /** Bodies that were genuine and could not be read, the oldest first. */
    public List<Parked> parked(int limit) {
        return transactor.onPlatform(tx -> tx.parked().list(limit));
    }

    /**
     * Reads a parked body again, as after an update of its adapter. True when it could be read: then its contents are
     * stored and it is parked no more.
     */
    public boolean replay(ParkedId id, Replay replay) {
        Optional<Parked> parked = transactor.onPlatform(tx -> tx.parked().find(id));
        if (parked.isEmpty()) {
            return false;
        }
        Optional<List<Inbound>> said = replay.read(parked.get());
        if (said.isEmpty()) {
            return false;
        }
        List<ChannelType> types = typesSharingWith(parked.get().type());
        said.get().forEach(each -> inbound.accept(types, each));
        transactor.onPlatform(tx -> {
            tx.parked().remove(id);
            return true;
        });
        return true;
    }

    private List<ChannelType> typesSharingWith(ChannelType type) {
        return channels.find(type)
                .flatMap(installed -> channels.hook(installed.adapter().hook()))
                .map(Hook::types)
                .orElse(List.of(type));
    }

    /** Reads a body whose signature was checked when it was parked. */
    public interface Replay {
        Optional<List<Inbound>> read(Parked parked);
    }

    private void park(ChannelType type, Bytes body, String why) {
        var parked = new Parked(idOf(body), type, body, why, time.instant());
        transactor.onPlatform(tx -> {
            tx.parked().add(parked);
            return true;
        });
        observer.happened(new Happening.WebhookParked(type, why));
    }

    /** The same body gets the same id, so that a platform that repeats it does not fill the parking. */
    private static ParkedId idOf(Bytes body) {
        try {
            var digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(body.toArray()));
            return new ParkedId(new UUID(digest.getLong(), digest.getLong()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
