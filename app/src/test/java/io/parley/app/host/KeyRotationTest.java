package io.parley.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.Ports;
import io.parley.testkit.Founder;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key is retired while everything goes on working. */
class KeyRotationTest {
    private static final String OLD = "the key of last year, long enough to be one";
    private static final String NEW = "the key of this year, long enough to be one";

    private final Ports ports = InMemory.ports(InstantSource.system(), new SecureRandom());

    @Test
    void afterTheRotationTheNewKeyAloneOpensEverything() {
        var caller = Founder.of(messaging(OLD), "Acme", new EmailAddress("ada@example.com"));
        connect(messaging(OLD), caller);

        assertThat(messaging(NEW + "," + OLD).secrets().sealAnew()).isEqualTo(1);

        assertThat(opened(only(messaging(NEW), caller), NEW)).isEqualTo("tökén");
        assertThat(messaging(NEW + "," + OLD).secrets().sealAnew()).isZero();
    }

    @Test
    void beforeItBothKeysOpenWhatEitherSealed() {
        var caller = Founder.of(messaging(OLD), "Acme", new EmailAddress("ada@example.com"));
        connect(messaging(OLD + "," + NEW), caller);
        var channel = only(messaging(OLD), caller);

        assertThat(opened(channel, NEW + "," + OLD)).isEqualTo("tökén");
        assertThat(opened(channel, OLD + "," + NEW)).isEqualTo("tökén");
    }

    private Messaging messaging(String keys) {
        var security = new Ports.Security(
                ports.security().hasher(), ports.security().signer(), new AesGcmSecretBox(EncryptionKey.allOf(keys)));
        return new Messaging(
                new Ports(ports.storage(), ports.surroundings(), security, ports.policies()),
                new InstalledChannels(List.of()));
    }

    private static void connect(Messaging messaging, Caller caller) {
        messaging
                .channels()
                .connect(
                        caller,
                        ChannelType.WHATSAPP,
                        new AccountId("1"),
                        "Shop",
                        new Settings(Map.of("accessToken", "tökén")))
                .orElseThrow();
    }

    private static Channel only(Messaging messaging, Caller caller) {
        return messaging.channels().all(caller).orElseThrow().getFirst();
    }

    private static String opened(Channel channel, String keys) {
        return new AesGcmSecretBox(EncryptionKey.allOf(keys))
                .open(channel.sealedSecrets().get("accessToken"), channel.id() + "/accessToken");
    }
}
