package io.parley.app.server;

import io.parley.app.configuration.Configuration;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.service.ChannelSignUpService;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.channel.InstagramAdapter;
import io.parley.meta.channel.MessengerAdapter;
import io.parley.whatsapp.WhatsAppAdapter;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The channels of this server, each with what the whole deployment is told: the one place that names their adapters. */
record ChannelWiring(Configuration.Meta meta, Secrets secrets) {
    List<Installed> installed(GraphEndpoint graph) {
        List<ChannelAdapter> adapters =
                List.of(new WhatsAppAdapter(graph), new MessengerAdapter(graph), new InstagramAdapter(graph));
        return adapters.stream()
                .map(adapter -> new Installed(adapter, deployment(adapter.type())))
                .toList();
    }

    /** Where the platform sends people back to who connect an account: to be registered there. */
    private String redirect(ChannelType type) {
        return meta.signUp().home().resolve("/channels/connected/" + type).toString();
    }

    private Settings deployment(ChannelType type) {
        var values = new HashMap<>(secrets.ofMeta().values());
        var signUp = meta.signUp();
        values.put("graphVersion", meta.graphVersion());
        meta.graphUrl().ifPresent(url -> values.put("graphUrl", url));
        signUp.appId().ifPresent(id -> values.put("appId", id));
        signUp.instagramAppId().ifPresent(id -> values.put("instagramAppId", id));
        signUp.instagramAppSecret().ifPresent(secret -> values.put("instagramAppSecret", secret));
        if (appOf(type).isPresent()) {
            values.put(ChannelSignUpService.REDIRECT, redirect(type));
        }
        return new Settings(values);
    }

    /** Instagram has a login of its own, besides the one by way of Facebook. */
    private Optional<String> appOf(ChannelType type) {
        var signUp = meta.signUp();
        return type.equals(ChannelType.INSTAGRAM) ? signUp.instagramAppId().or(signUp::appId) : signUp.appId();
    }
}
