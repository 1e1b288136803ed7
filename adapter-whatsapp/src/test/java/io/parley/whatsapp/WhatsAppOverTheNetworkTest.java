package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound.DeliveryReported;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.MessageStatus;
import io.parley.meta.GraphEndpoint;
import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.Fault;
import io.parley.sandbox.GraphSandbox;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import io.parley.sandbox.WhatsAppBodies.StatusReport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The adapter against a Graph API on real sockets: whatever it says, the ledger of the platform agrees with it. */
class WhatsAppOverTheNetworkTest {
    private static final String ACCOUNT = "106540352242922";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GraphSandbox graph = GraphSandbox.start("v25.0").withPhoneNumber(ACCOUNT, "t0ken");
    private final HttpClient client = HttpClient.newHttpClient();
    private final WhatsAppAdapter adapter = new WhatsAppAdapter(new GraphEndpoint(graph.url(), graph.version()));

    @AfterEach
    void close() {
        graph.close();
        client.shutdownNow();
        client.close();
    }

    @Test
    void whatIsSentIsInTheLedger() {
        var result = send("Grüße 👋🏽", "t0ken");
        var accepted = graph.awaitAccepted(1, PATIENCE).getFirst();
        assertThat(accepted.text()).isEqualTo("Grüße 👋🏽");
        assertThat(accepted.reference()).isEqualTo("msg_1");
        assertThat(result)
                .isInstanceOfSatisfying(
                        SendResult.Sent.class,
                        sent -> assertThat(sent.id().value()).isEqualTo(accepted.id()));
    }

    @Test
    void whatIsTriedLaterOrRefusedWasNotSent() {
        graph.failNext(
                Fault.rateLimited(Duration.ofSeconds(3)),
                Fault.error(503, 131016),
                Fault.windowClosed(),
                Fault.deadToken());
        assertThat(send("a", "t0ken"))
                .isInstanceOfSatisfying(
                        SendResult.TryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(3)));
        assertThat(send("a", "t0ken")).isInstanceOf(SendResult.TryLater.class);
        assertThat(send("a", "t0ken")).isInstanceOf(SendResult.Refused.class);
        assertThat(send("a", "t0ken")).isInstanceOf(SendResult.Refused.class);
        assertThat(send("a", "another")).isInstanceOf(SendResult.Refused.class);
        assertThat(graph.accepted()).isEmpty();
    }

    @Test
    void whatCannotBeKnownIsUnknownWhetherItWasSentOrNot() {
        var faults = List.of(
                Fault.hang(),
                Fault.acceptThenHang(),
                Fault.acceptThenReset(),
                Fault.acceptThenGarble(),
                Fault.html(502));
        assertThat(faults).allSatisfy(fault -> {
            graph.failNext(fault);
            var result = send("a", "t0ken", Duration.ofSeconds(2));
            assertThat(result).isInstanceOf(SendResult.Unknown.class);
        });
        assertThat(graph.awaitAccepted(3, PATIENCE)).hasSize(3);
    }

    @Test
    void withoutAPlatformNothingWasSent() {
        graph.close();
        assertThat(send("a", "t0ken")).isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void whatTheSimulatorPostsIsReadBack() {
        var at = Instant.ofEpochSecond(1_785_312_004);
        var texts = WhatsAppBodies.texts(List.of(
                new CustomerText(ACCOUNT, "1", "Núñez", "wamid.1", "Grüße 👋🏽", at),
                new CustomerText("other", "2", "Ann", "wamid.2", "b", at)));
        assertThat(texts).isASCII().contains("\\u00fc", "\\ud83d\\udc4b");
        assertThat(Samples.said(texts)).hasSize(2).first().isInstanceOfSatisfying(MessageReceived.class, message -> {
            assertThat(message.content()).isEqualTo(new Content.Text("Grüße 👋🏽"));
            assertThat(message.from().name()).isEqualTo("Núñez");
            assertThat(message.at()).isEqualTo(at);
        });
        var send = new AcceptedSend(ACCOUNT, "1", "a", "msg_1", "", "wamid.3");
        var failed = (DeliveryReported)
                Samples.only(WhatsAppBodies.statuses(List.of(new StatusReport(send, "failed", 131047, at))));
        assertThat(failed.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(failed.reference()).isEqualTo("msg_1");
        assertThat(failed.failure().orElseThrow().code()).isEqualTo("reply-window-closed");
    }

    private SendResult send(String text, String token) {
        return send(text, token, PATIENCE);
    }

    private SendResult send(String text, String token, Duration patience) {
        var outbound = new Outbound(
                new AccountId(ACCOUNT), new Handle("16505551234"), new Content.Text(text), Optional.empty(), "msg_1");
        var settings = new Settings(Map.of("accessToken", token));
        return adapter.send(outbound, new NetworkSession(client, settings, patience));
    }
}
