package io.parley.whatsapp;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.contact.Handle;
import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.MetaWebhooks;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.StatusReport;
import io.parley.testkit.channel.ChannelAdapterContract;
import io.parley.testkit.channel.InboundSamples;
import io.parley.testkit.channel.MetaSignature;
import io.parley.testkit.channel.SendSamples;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** What the contract needs to know of WhatsApp, for an adapter that may have bugs. */
class WhatsAppContract implements ChannelAdapterContract {
    private static final String ACCOUNT = "106540352242922";
    private static final Settings CHANNEL =
            new Settings(Map.of("accessToken", "acc3ss-token", "businessAccount", "102290129340398"));

    private final ChannelAdapter adapter;

    WhatsAppContract(ChannelAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public ChannelAdapter adapter() {
        return adapter;
    }

    @Override
    public Settings webhookSettings() {
        return Samples.WEBHOOK;
    }

    @Override
    public Settings channelSettings() {
        return CHANNEL;
    }

    @Override
    public Request signed(Bytes body) {
        return MetaSignature.signed(body, Samples.APP_SECRET);
    }

    @Override
    public String signatureHeader() {
        return MetaWebhooks.SIGNATURE;
    }

    @Override
    public InboundSamples inboundSamples() {
        return new InboundSamples(
                new AccountId(ACCOUNT),
                Samples.file("message-text"),
                "Does it come in another color?",
                Samples.file("message-text").replace("\"messages\"", "\"telepathy\""),
                statuses());
    }

    @Override
    public SendSamples sendSamples() {
        return new SendSamples(
                new AccountId(ACCOUNT),
                new Handle("16505551234"),
                answer(200, "api-send-response-message-status-accepted"),
                answer(429, "api-error-429-130429-throughput"),
                new Answered(503, Map.of(), "{\"error\":{\"code\":131016,\"type\":\"OAuthException\"}}"),
                answer(401, "api-error-401-190-expired"));
    }

    private static String statuses() {
        var send = new AcceptedSend(ACCOUNT, "16505551234", "Hello", "msg_1", "", "wamid.1");
        var reports = Stream.of("sent", "delivered", "read")
                .map(status -> new StatusReport(send, status, 0, Instant.ofEpochSecond(1_785_312_004)));
        return WhatsAppBodies.statuses(reports.toList());
    }

    private static Answered answer(int status, String file) {
        return new Answered(status, Map.of("Retry-After", "7"), Samples.file(file));
    }
}
