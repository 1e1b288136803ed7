package io.parley.testkit.simulation;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.delivery.RetryPolicy;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.memory.InMemoryLiveBus;
import io.parley.messaging.memory.InMemoryTokenSigner;
import io.parley.messaging.memory.UnsealedSecretBox;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.port.Ids;
import io.parley.messaging.port.Observer;
import io.parley.messaging.port.PasswordHasher;
import io.parley.messaging.port.WordGuard;
import io.parley.messaging.service.DeliverySettings;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.Ports;
import io.parley.messaging.store.Transactor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the core together for each life of each node, over the store that all share. */
final class Wiring {
    private static final DeliverySettings DELIVERY = new DeliverySettings(
            new RetryPolicy(6, Duration.ofSeconds(1), Duration.ofMinutes(1)),
            Duration.ofSeconds(12),
            Duration.ofSeconds(2));

    private final World world;
    private final Alteration alteration;
    private final Ids ids;
    private final Transactor store;
    private Optional<FakePlatform> platform = Optional.empty();

    Wiring(World world, Alteration alteration, Ids ids, Transactor store) {
        this.world = world;
        this.alteration = alteration;
        this.ids = ids;
        this.store = store;
    }

    /** From now on calls reach the platform. */
    void connect(FakePlatform to) {
        platform = Optional.of(to);
    }

    Node node(String name) {
        return new Node(name, world.kernel(), world.faults(), world.chance(), this::messaging);
    }

    private Messaging messaging(Node node) {
        var ports = new Ports(
                new Ports.Storage(
                        new FaultyTransactor(store, node, world.faults(), world.chance()), new InMemoryLiveBus()),
                new Ports.Surroundings(
                        world.kernel().time(),
                        world.chance(),
                        ids,
                        request -> exchange(node, request),
                        Observer.none()),
                new Ports.Security(new NoPasswords(), new InMemoryTokenSigner(world.chance()), new UnsealedSecretBox()),
                new Ports.Policies(Limits.standard(), new PasswordRules(false), DELIVERY, WordGuard.none()));
        var settings = new Settings(Map.of(SimulatedChannel.SECRET, SimulatedChannel.SECRET));
        var adapter = alteration.translating(new SimulatedChannel());
        return new Messaging(ports, new InstalledChannels(List.of(new InstalledChannels.Installed(adapter, settings))));
    }

    private ApiResponse exchange(Node node, ApiRequest request) {
        return platform.orElseThrow().exchange(node, request);
    }

    /** Nobody signs in here. */
    private static final class NoPasswords implements PasswordHasher {
        @Override
        public String hash(String password) {
            return "";
        }

        @Override
        public boolean matches(String password, String hash) {
            return false;
        }
    }
}
