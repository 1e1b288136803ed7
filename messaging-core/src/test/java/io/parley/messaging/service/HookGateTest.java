package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.HookName;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.ConversationFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where each account has a secret of its own, nobody speaks for an account whose secret they do not know. */
class HookGateTest {
    private static final ChannelType TYPE = new ChannelType("own-secrets");

    private final Messaging messaging = new Messaging(
            InMemory.ports(() -> Instant.parse("2026-11-21T12:00:00Z"), new Random(7)),
            new InstalledChannels(List.of(new InstalledChannels.Installed(
                    new Trusting(), new Settings(Map.of("secret", "of the deployment"))))));
    private final Caller acme = Founder.of(messaging, "Acme", "ada@acme.example");
    private final Caller rival = Founder.of(messaging, "Rival", "eve@rival.example");

    @BeforeEach
    void connect() {
        connect(acme, "acme", "acme's secret");
        connect(rival, "rival", "rival's secret");
    }

    @Test
    void whoeverKnowsTheSecretOfAnAccountSpeaksForIt() {
        assertThat(call("acme", "acme's secret", "acme")).isInstanceOf(Reception.Taken.class);
        assertThat(conversations(acme)).isEqualTo(1);
    }

    @Test
    void theSecretOfAnotherAccountIsNotGoodForThisOne() {
        assertThat(call("acme", "rival's secret", "acme")).isInstanceOf(Reception.Rejected.class);
        assertThat(conversations(acme)).isZero();
    }

    @Test
    void whoeverClaimsToBeThemselvesCannotSpeakForAnotherInTheSameCall() {
        assertThat(call("rival", "rival's secret", "acme")).isInstanceOf(Reception.Rejected.class);
        assertThat(call("rival", "rival's secret", "rival,acme")).isInstanceOf(Reception.Rejected.class);
        assertThat(conversations(acme) + conversations(rival)).isZero();
    }

    @Test
    void theSecretOfTheDeploymentIsNotGoodForAnAccountThatHasItsOwn() {
        assertThat(call("acme", "of the deployment", "acme")).isInstanceOf(Reception.Rejected.class);
    }

    @Test
    void anAccountThatNobodyHasGetsTheAnswerThatAWrongSecretGets() {
        assertThat(call("nobody", "acme's secret", "nobody"))
                .isEqualTo(call("acme", "rival's secret", "acme"))
                .isInstanceOf(Reception.Rejected.class);
    }

    private Reception call(String claimed, String secret, String spokenFor) {
        var query = Map.of("account", claimed, "secret", secret, "for", spokenFor);
        return messaging
                .webhooks()
                .receive(new HookName(TYPE.name()), new Request("POST", query, Map.of(), Bytes.utf8("")));
    }

    private long conversations(Caller caller) {
        return messaging
                .inbox()
                .conversations(caller, ConversationFilter.everything(), 10)
                .orElseThrow()
                .rows()
                .size();
    }

    private void connect(Caller caller, String account, String secret) {
        messaging
                .channels()
                .connect(caller, TYPE, new AccountId(account), account, new Settings(Map.of("secret", secret)))
                .orElseThrow();
    }

    /** Checks the secret, then believes whatever account the call is about: the host must not. */
    private static final class Trusting implements ChannelAdapter, Webhook {
        @Override
        public ChannelType type() {
            return TYPE;
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.ofTexts(100, Optional.empty());
        }

        @Override
        public SettingsForm settings() {
            return new SettingsForm(List.of(new SettingsForm.Field("secret", "Secret", true)));
        }

        @Override
        public SendResult send(Outbound message, Session session) {
            return new SendResult.Unknown("nobody there");
        }

        @Override
        public Optional<Webhook> webhook() {
            return Optional.of(this);
        }

        @Override
        public Optional<AccountId> claimedBy(Request request) {
            return Optional.of(new AccountId(request.parameter("account")));
        }

        @Override
        public Verdict receive(Request request, Settings settings) {
            return settings.get("secret").equals(request.parameter("secret"))
                            && !request.parameter("account").equals("nobody")
                    ? new Verdict.Accepted(List.of(request.parameter("for").split(",")).stream()
                            .map(Trusting::message)
                            .toList())
                    : new Verdict.Forged("another secret");
        }

        private static Inbound message(String account) {
            return new Inbound.MessageReceived(
                    new AccountId(account),
                    new PlatformMessageId("m-1"),
                    new Handle("bob"),
                    "Bob",
                    new Content.Text("Hello"),
                    Optional.empty(),
                    Instant.EPOCH);
        }
    }
}
