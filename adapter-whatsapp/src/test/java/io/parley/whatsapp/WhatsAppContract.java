package io.parley.whatsapp;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
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
import io.parley.testkit.channel.FacetSample;
import io.parley.testkit.channel.FacetSamples;
import io.parley.testkit.channel.InboundSample;
import io.parley.testkit.channel.InboundSamples;
import io.parley.testkit.channel.MetaSignature;
import io.parley.testkit.channel.SendSample;
import io.parley.testkit.channel.SendSamples;
import java.net.URI;
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
    public Settings deploymentSettings() {
        return Samples.WEBHOOK.and(new Settings(Map.of("appId", "4")));
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
        var text = Samples.file("message-text");
        return InboundSamples.of(new AccountId(ACCOUNT))
                .text(text, "Does it come in another color?")
                .give(InboundSample.TEXT_AGAIN, text.replace("wamid.", "wamid.another"))
                .give(InboundSample.REPLY, Samples.file("message-text-reply-context"))
                .give(InboundSample.PICTURE, Samples.file("message-image-caption"))
                .give(InboundSample.PRESSED, Samples.file("message-interactive-button-reply"))
                .give(InboundSample.PLACE, Samples.file("message-location-named"))
                .give(InboundSample.CARD, Samples.file("message-contacts-single"))
                .give(InboundSample.REACTION, Samples.file("message-reaction"))
                .give(InboundSample.ECHO, Samples.file("smb-message-echo-text"))
                .give(InboundSample.FORWARDED, Samples.file("message-text-forwarded"))
                .give(InboundSample.CALL, Samples.file("call-connect-by-user"))
                .give(InboundSample.DELIVERED, statuses("msg_1", "delivered"))
                .give(InboundSample.READ, statuses("msg_1", "read"))
                .give(InboundSample.UNKNOWN_MESSAGE, Samples.file("message-unsupported-131051"))
                .give(InboundSample.UNKNOWN_EVENT, text.replace("\"messages\"", "\"telepathy\""))
                .give(InboundSample.THREE_EVENTS, statuses())
                .give(InboundSample.TWO_ACCOUNTS, twoAccounts(text))
                .handshake(handshake(), "1158201444");
    }

    @Override
    public SendSamples sendSamples() {
        return SendSamples.of(new AccountId(ACCOUNT), new Handle("16505551234"))
                .give(SendSample.TAKEN, answer(200, "api-send-response-message-status-accepted"))
                .give(SendSample.UPLOADED, answer(200, "api-media-upload-response"))
                .give(SendSample.LIMITED, answer(429, "api-error-429-130429-throughput"))
                .give(SendSample.LIMITED_TO_ONE, answer(400, "api-error-400-131056-pair-rate"))
                .give(SendSample.UNAVAILABLE, error(503, 131016))
                .give(SendSample.DEAD_CREDENTIALS, answer(401, "api-error-401-190-expired"))
                .give(SendSample.RESTRICTED, error(403, 131031))
                .give(SendSample.UNREACHABLE, error(400, 131026))
                .give(SendSample.WINDOW_CLOSED, answer(400, "api-error-400-131047-reengagement"))
                .give(SendSample.REFUSED, answer(400, "api-error-400-132000-template-params"))
                .reported(WhatsAppContract::report);
    }

    @Override
    public FacetSamples facetSamples() {
        return FacetSamples.none()
                .give(FacetSample.LOCATED, answer(200, "api-media-url-response"))
                .give(FacetSample.GONE, answer(400, "api-error-400-100-33-object-missing"))
                .give(FacetSample.GESTURE, answer(200, "api-mark-read-response"))
                .give(FacetSample.SUBSCRIBED, ok("{\"success\":true}"))
                .give(FacetSample.SUBSCRIPTION, ok("{\"data\":[{\"whatsapp_business_api_data\":{\"id\":\"4\"}}]}"))
                .give(FacetSample.CHECKED, WhatsAppContract::platform)
                .give(FacetSample.TEMPLATES, WhatsAppContract::platform)
                .give(FacetSample.AGREED, WhatsAppContract::platform);
    }

    /** What the Graph API answers to each of the calls that a facet makes. */
    private static ApiResponse platform(ApiRequest call) {
        var path = URI.create(call.url()).getPath();
        return ok(
                switch (path.substring(path.lastIndexOf('/') + 1)) {
                    case "access_token" -> "{\"access_token\":\"business-t0ken\",\"token_type\":\"bearer\"}";
                    case "debug_token" ->
                        "{\"data\":{\"is_valid\":true,\"expires_at\":0,\"granular_scopes\":[{\"scope\":"
                                + "\"whatsapp_business_management\",\"target_ids\":[\"77\"]}]}}";
                    case "phone_numbers" -> "{\"data\":[{\"id\":\"1\",\"verified_name\":\"Lima\"}]}";
                    case "message_templates" ->
                        "{\"data\":[{\"id\":\"9\",\"name\":\"hello\",\"language\":\"en_US\",\"status\":\"APPROVED\","
                                + "\"components\":[{\"type\":\"BODY\",\"text\":\"Hello {{1}}\"}]}]}";
                    default ->
                        "{\"id\":\"1\",\"verified_name\":\"Lima\",\"status\":\"CONNECTED\",\"quality_rating\":\"GREEN\","
                                + "\"health_status\":{\"can_send_message\":\"AVAILABLE\"}}";
                });
    }

    private static Answered ok(String body) {
        return new Answered(200, Map.of(), body);
    }

    private static Request handshake() {
        var query = Map.of("hub.mode", "subscribe", "hub.challenge", "1158201444", "hub.verify_token", "verify-t0ken");
        return new Request("GET", query, Map.of(), Bytes.utf8(""));
    }

    private static String twoAccounts(String body) {
        var start = body.indexOf('[') + 1;
        var entry = body.substring(start, body.lastIndexOf(']'));
        return body.substring(0, start) + entry + "," + entry.replace(ACCOUNT, "106540352242923")
                + body.substring(start + entry.length());
    }

    /** What Meta posts once the message was delivered: our reference comes back with it. */
    private static String report(ApiRequest call) {
        var reference = call.body().replaceAll("(?s).*\"biz_opaque_callback_data\":\"([^\"]*)\".*", "$1");
        return statuses(reference, "sent");
    }

    private static String statuses() {
        return statuses("msg_1", "sent", "delivered", "read");
    }

    private static String statuses(String reference, String... statuses) {
        var send = new AcceptedSend(ACCOUNT, "16505551234", "Hello", reference, "", "wamid.1");
        var reports = Stream.of(statuses)
                .map(status -> new StatusReport(send, status, 0, Instant.ofEpochSecond(1_785_312_004)));
        return WhatsAppBodies.statuses(reports.toList());
    }

    private static Answered error(int status, int code) {
        return new Answered(status, Map.of(), "{\"error\":{\"code\":" + code + ",\"type\":\"OAuthException\"}}");
    }

    private static Answered answer(int status, String file) {
        return new Answered(status, Map.of("Retry-After", "7"), Samples.file(file));
    }
}
