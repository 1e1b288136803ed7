package io.parley.app.server;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.WebhookService;
import io.parley.messaging.store.ParkedStore.Parked;
import io.parley.meta.HubSignature;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a parked body with the adapter that could not. Its signature was checked when it came, and the secret may have
 * changed since: so it is signed again, with a secret that lives for this one reading.
 */
public record SignedAgain(InstalledChannels channels) implements WebhookService.Replay {
    private static final String SECRET = "for this one reading";
    private static final Settings DEPLOYMENT = new Settings(Map.of("appSecret", SECRET));

    @Override
    public Optional<List<Inbound>> read(Parked parked) {
        return channels.find(parked.type())
                .flatMap(installed -> installed.adapter().webhook())
                .map(webhook -> webhook.receive(request(parked.body()), DEPLOYMENT))
                .flatMap(SignedAgain::said);
    }

    private static Request request(Bytes body) {
        return new Request("POST", Map.of(), Map.of(HubSignature.HEADER, HubSignature.of(body, SECRET)), body);
    }

    private static Optional<List<Inbound>> said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted(List<Inbound> said) -> Optional.of(said);
            case Verdict.Challenge ignored -> Optional.empty();
            case Verdict.Unreadable ignored -> Optional.empty();
            case Verdict.Forged ignored -> Optional.empty();
        };
    }
}
