package io.parley.app.server;

import io.parley.app.channels.ChannelJars;
import io.parley.app.configuration.Configuration;
import io.parley.app.host.AesGcmSecretBox;
import io.parley.app.host.JdkApiClient;
import io.parley.app.host.NoMailServer;
import io.parley.app.host.Strangers;
import io.parley.http.Argon2PasswordHasher;
import io.parley.http.JwtTokenSigner;
import io.parley.messaging.Messaging;
import io.parley.messaging.delivery.RetryPolicy;
import io.parley.messaging.guard.WordList;
import io.parley.messaging.identity.KeyedHash;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.IdentityProvider;
import io.parley.messaging.port.Observer;
import io.parley.messaging.service.DeliverySettings;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.Ports;
import io.parley.messaging.service.TimeOrderedIds;
import io.parley.messaging.service.WordListGuard;
import io.parley.meta.GraphEndpoint;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Puts the core together from its ports: the one place that knows which of them is which. */
record Wiring(
        Configuration configuration, Secrets secrets, InstantSource time, List<? extends IdentityProvider> providers) {
    /** What a killed server had leased goes on after 20 s; a call ends after 10 s, see {@link JdkApiClient}. */
    private static final DeliverySettings DELIVERY =
            new DeliverySettings(RetryPolicy.standard(), Duration.ofSeconds(20), Duration.ofSeconds(10));

    Wiring {
        providers = List.copyOf(providers);
    }

    /** Those of Meta, those that register themselves, and those in the folder of jars. */
    ChannelJars channels(GraphEndpoint graph) {
        var ofMeta = new ChannelWiring(configuration.meta(), secrets).installed(graph);
        return ChannelJars.find(ofMeta, configuration.channels().folder());
    }

    JdkApiClient client() {
        return new JdkApiClient(configuration.channels().anywhere() ? Strangers.ANYWHERE : Strangers.PUBLIC_ONLY);
    }

    Messaging messaging(
            InstalledChannels channels, Ports.Storage storage, Ports.Files files, Ports.Surroundings surroundings) {
        var ports = new Ports(storage, surroundings, security(new SecureRandom()), policies(storage), files);
        return new Messaging(ports, channels);
    }

    Ports.Surroundings surroundings(ApiClient client, Observer observer) {
        var chance = new SecureRandom();
        return new Ports.Surroundings(
                time, chance, new TimeOrderedIds(time, chance), client, observer, new NoMailServer());
    }

    private Ports.Security security(SecureRandom chance) {
        return new Ports.Security(
                new Argon2PasswordHasher(chance, Runtime.getRuntime().availableProcessors()),
                new JwtTokenSigner(secrets.keyFor("access tokens")),
                new AesGcmSecretBox(secrets.encryption()),
                new KeyedHash(secrets.keyFor("attempts to sign in")),
                List.copyOf(providers));
    }

    private Ports.Policies policies(Ports.Storage storage) {
        var conduct = configuration.conduct();
        return new Ports.Policies(
                conduct.limits(),
                new PasswordRules(configuration.demo()),
                DELIVERY,
                new WordListGuard(storage.transactor(), time, WordList.of(conduct.words())),
                conduct.posting());
    }
}
