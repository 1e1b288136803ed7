package io.parley.messaging.memory;

import io.parley.messaging.attachment.TicketSeal;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.Observer;
import io.parley.messaging.port.Thumbnailer;
import io.parley.messaging.port.VirusScanner;
import io.parley.messaging.service.Ports;
import io.parley.messaging.service.TimeOrderedIds;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** All ports at once, in memory: a whole messaging system for first steps and tests. */
public final class InMemory {
    private static final int PROP_ITERATIONS = 1_000;

    private InMemory() {}

    /**
     * Ports that need nothing outside. Calls to platforms are answered "not sent".
     *
     * @param chance where ids, salts and tokens come from; a {@code SecureRandom} if anything is worth guessing
     */
    public static Ports ports(InstantSource time, RandomGenerator chance) {
        return ports(time, chance, request -> new ApiResponse.NotSent("this host has no network"));
    }

    /** Ports whose calls to platforms go through the given client. */
    public static Ports ports(InstantSource time, RandomGenerator chance, ApiClient client) {
        return new Ports(
                new Ports.Storage(new InMemoryTransactor(), new InMemoryLiveBus(), new InMemoryPresenceBoard()),
                new Ports.Surroundings(time, chance, new TimeOrderedIds(time, chance), client, Observer.none()),
                new Ports.Security(
                        new Pbkdf2PasswordHasher(PROP_ITERATIONS, chance),
                        new InMemoryTokenSigner(chance),
                        new UnsealedSecretBox()),
                Ports.Policies.standard(),
                files(chance));
    }

    /** Files in memory, of the types that are told by their first bytes; nobody scans them. */
    public static Ports.Files files(RandomGenerator chance) {
        byte[] key = new byte[32];
        chance.nextBytes(key);
        var examination = new Ports.Examination(new SignatureInspector(), Thumbnailer.none(), VirusScanner.none());
        return new Ports.Files(new InMemoryBlobStore(), examination, Ports.FileRules.standard(), new TicketSeal(key));
    }
}
