package io.parley.custom;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.contact.Handle;
import io.parley.testkit.channel.ChannelAdapterContract;
import io.parley.testkit.channel.FacetSample;
import io.parley.testkit.channel.FacetSamples;
import io.parley.testkit.channel.InboundSample;
import io.parley.testkit.channel.InboundSamples;
import io.parley.testkit.channel.SendSample;
import io.parley.testkit.channel.SendSamples;
import java.util.Map;

/** What the kit needs to know of the custom channel, for an adapter that may have bugs. */
class CustomContract implements ChannelAdapterContract {
    private static final AccountId SHOP = new AccountId("shop.example.org");
    private static final Settings CHANNEL = new Settings(Map.of(
            "url", "https://shop.example.org/parley", "signingSecret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    private final ChannelAdapter adapter;

    CustomContract(ChannelAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public ChannelAdapter adapter() {
        return adapter;
    }

    @Override
    public Settings channelSettings() {
        return CHANNEL;
    }

    /** Each channel has a secret of its own: its settings are what the webhook gets. */
    @Override
    public Settings webhookSettings() {
        return CHANNEL;
    }

    @Override
    public Request signed(Bytes body) {
        return CustomCalls.signed(SHOP.value(), CHANNEL, body);
    }

    @Override
    public String signatureHeader() {
        return StandardSignature.HEADER;
    }

    @Override
    public InboundSamples inboundSamples() {
        return InboundSamples.of(SHOP)
                .text(message("m-1", "\"text\":\"Does it come in red?\""), "Does it come in red?")
                .give(InboundSample.TEXT_AGAIN, message("m-2", "\"text\":\"Does it come in red?\""))
                .give(InboundSample.REPLY, message("m-3", "\"text\":\"Yes\",\"reply_to\":\"m-0\""))
                .give(InboundSample.PICTURE, message("m-4", MEDIA))
                .give(InboundSample.PRESSED, message("m-5", "\"chosen\":{\"id\":\"yes\",\"title\":\"Yes\"}"))
                .give(InboundSample.PLACE, message("m-6", "\"location\":{\"latitude\":48.2,\"longitude\":16.4}"))
                .give(InboundSample.CARD, message("m-7", "\"cards\":[{\"name\":\"Ben\",\"phones\":[\"+431\"]}]"))
                .give(InboundSample.FORWARDED, message("m-9", "\"text\":\"Look\",\"forwarded\":\"often\""))
                .give(InboundSample.CALL, message("m-10", "\"call\":{\"state\":\"completed\",\"seconds\":83}"))
                .give(InboundSample.REACTION, events(REACTION))
                .give(InboundSample.DELIVERED, events(status("delivered", "msg_1")))
                .give(InboundSample.READ, events(status("read", "msg_1")))
                .give(InboundSample.ECHO, events(ECHO))
                .give(InboundSample.UNKNOWN_MESSAGE, message("m-8", "\"hologram\":{\"of\":\"a cat\"}"))
                .give(InboundSample.UNKNOWN_EVENT, events("{\"type\":\"telepathy\",\"at\":\"2026-11-21T10:00:00Z\"}"))
                .give(InboundSample.THREE_EVENTS, events(status("delivered", "msg_1"), REACTION, ECHO))
                .without(InboundSample.TWO_ACCOUNTS, "a call is about the one account whose secret signs it")
                .withoutHandshake();
    }

    @Override
    public SendSamples sendSamples() {
        return SendSamples.of(SHOP, new Handle("ana-4711"))
                .give(SendSample.TAKEN, new Answered(200, Map.of(), "{\"id\":\"shop-1\"}"))
                .give(SendSample.LIMITED, new Answered(429, Map.of("Retry-After", "7"), "{}"))
                .give(SendSample.LIMITED_TO_ONE, error(429, "slow-down-contact"))
                .give(SendSample.UNAVAILABLE, error(503, "try-later"))
                .give(SendSample.DEAD_CREDENTIALS, error(401, "credentials"))
                .give(SendSample.RESTRICTED, error(403, "account-restricted"))
                .give(SendSample.UNREACHABLE, error(422, "recipient-unreachable"))
                .give(SendSample.WINDOW_CLOSED, error(422, "window-closed"))
                .give(SendSample.REFUSED, error(400, "message-refused"))
                .reported(CustomContract::report);
    }

    @Override
    public FacetSamples facetSamples() {
        return FacetSamples.none()
                .give(FacetSample.GESTURE, new Answered(200, Map.of(), "{}"))
                .give(FacetSample.CHECKED, new Answered(200, Map.of(), "{\"name\":\"The shop\"}"));
    }

    private static final String MEDIA =
            "\"text\":\"Here\",\"media\":[{\"url\":\"https://shop.example.org/1.jpg\",\"type\":\"image/jpeg\"}]";
    private static final String REACTION = """
            {"type":"reaction","message":"shop-1","from":{"id":"ana-4711"},"emoji":"👍","at":"2026-11-21T10:00:01Z"}""";
    private static final String ECHO = """
            {"type":"echo","id":"shop-9","to":{"id":"ana-4711"},"text":"Hi from us","at":"2026-11-21T10:00:02Z"}""";

    private static String message(String id, String content) {
        return events("""
                {"type":"message","id":"%s","from":{"id":"ana-4711","name":"Ana"},"at":"2026-11-21T10:00:00Z",%s}""".formatted(id, content));
    }

    private static String status(String status, String reference) {
        return """
               {"type":"status","message":"shop-1","status":"%s","reference":"%s","at":"2026-11-21T10:00:03Z"}""".formatted(status, reference);
    }

    private static String events(String... events) {
        return "{\"events\":[" + String.join(",", events) + "]}";
    }

    private static String report(ApiRequest call) {
        return events(status("delivered", call.headers().get("Idempotency-Key")));
    }

    private static Answered error(int status, String code) {
        return new Answered(status, Map.of(), "{\"error\":{\"code\":\"" + code + "\"}}");
    }
}
