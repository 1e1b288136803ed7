package io.parley.meta.channel;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.contact.Handle;
import io.parley.meta.HubSignature;
import io.parley.meta.Samples;
import io.parley.testkit.channel.ChannelAdapterContract;
import io.parley.testkit.channel.FacetSample;
import io.parley.testkit.channel.FacetSamples;
import io.parley.testkit.channel.InboundSample;
import io.parley.testkit.channel.InboundSamples;
import io.parley.testkit.channel.MetaSignature;
import io.parley.testkit.channel.ScriptedSession;
import io.parley.testkit.channel.SendSample;
import io.parley.testkit.channel.SendSamples;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the contract needs to know of the platforms behind Meta's one webhook. */
abstract class MetaContract implements ChannelAdapterContract {
    private static final String APP_SECRET = "app-s3cret";

    private final String folder;
    private final String account;
    private final String contact;

    MetaContract(String folder, String account, String contact) {
        this.folder = folder;
        this.account = account;
        this.contact = contact;
    }

    @Override
    public Settings webhookSettings() {
        return new Settings(Map.of("appSecret", APP_SECRET, "verifyToken", "verify-t0ken"));
    }

    @Override
    public Settings deploymentSettings() {
        var apps = Map.of("appId", "15", "instagramAppId", "15", "instagramAppSecret", APP_SECRET);
        return webhookSettings().and(new Settings(apps));
    }

    @Override
    public Request signed(Bytes body) {
        return MetaSignature.signed(body, APP_SECRET);
    }

    @Override
    public String signatureHeader() {
        return HubSignature.HEADER;
    }

    @Override
    public InboundSamples inboundSamples() {
        var oneText = sample("message-text");
        return InboundSamples.of(new AccountId(account))
                .text(oneText, text())
                .give(InboundSample.TEXT_AGAIN, oneText.replace("\"mid\": \"", "\"mid\": \"another"))
                .give(InboundSample.REPLY, sample("message-reply-to-mid"))
                .give(InboundSample.PICTURE, sample("message-image"))
                .give(InboundSample.PRESSED, sample("message-quick-reply"))
                .give(InboundSample.UNKNOWN_MESSAGE, sample("message-image").replace("\"image\"", "\"hologram\""))
                .give(InboundSample.UNKNOWN_EVENT, oneText.replace("\"message\":", "\"telepathy\":"))
                .give(InboundSample.THREE_EVENTS, threeEvents())
                .give(InboundSample.TWO_ACCOUNTS, twoAccounts(oneText))
                .without(InboundSample.CARD, "the platform has no cards")
                .without(InboundSample.FORWARDED, "the platform does not tell what was passed on")
                .without(InboundSample.CALL, "the platform does not tell of calls")
                .handshake(handshake(), "1158201444");
    }

    @Override
    public SendSamples sendSamples() {
        return SendSamples.of(new AccountId(account), new Handle(contact))
                .give(SendSample.TAKEN, new Answered(200, Map.of(), sample("api-send-response")))
                .give(
                        SendSample.LIMITED,
                        new Answered(400, Map.of("Retry-After", "7"), Samples.file("messenger/api-error-613-rate")))
                .give(SendSample.UNAVAILABLE, error(500, 2, 0))
                .give(SendSample.DEAD_CREDENTIALS, refusal("messenger/api-error-190-463-expired"))
                .give(SendSample.RESTRICTED, error(403, 200, 0))
                .give(SendSample.UNREACHABLE, refusal("messenger/api-error-551-1545041-person-unavailable"))
                .give(SendSample.UPLOADED, ok("{\"attachment_id\":\"1857777774821032\"}"))
                .without(SendSample.LIMITED_TO_ONE, "it has no limit for one contact");
    }

    @Override
    public FacetSamples facetSamples() {
        return FacetSamples.none()
                // Never asked for: a message brings the address of its file.
                .give(FacetSample.LOCATED, ok("{}"))
                .without(FacetSample.GONE, "whether a file is gone shows when it is fetched")
                .give(FacetSample.GESTURE, ok(Samples.file("messenger/api-sender-action-response")))
                .give(FacetSample.PROFILE, ok("{\"id\":\"" + contact + "\",\"name\":\"Ann Lee\"}"))
                .give(FacetSample.WITHHELD, error(400, 100, 2018218))
                .give(FacetSample.SUBSCRIBED, ok("{\"success\":true}"))
                .give(FacetSample.SUBSCRIPTION, call -> subscription())
                .give(FacetSample.CHECKED, call -> ok(platform(step(call))))
                .give(FacetSample.AGREED, call -> ok(platform(step(call))));
    }

    abstract String text();

    /** What the Graph API answers at the last step of a path. */
    abstract String platform(String step);

    final String sample(String name) {
        return Samples.file(folder + "/" + name);
    }

    static Answered ok(String body) {
        return new Answered(200, Map.of(), body);
    }

    static Answered error(int status, int code, int subcode) {
        return new Answered(
                status,
                Map.of(),
                "{\"error\":{\"code\":%d,\"error_subcode\":%d,\"type\":\"OAuthException\"}}".formatted(code, subcode));
    }

    static Answered refusal(String file) {
        return new Answered(400, Map.of(), Samples.file(file));
    }

    /** The fields that Meta lists are those it was told. */
    private ApiResponse subscription() {
        var session = new ScriptedSession(sessionSettings(), ok("{\"success\":true}"));
        adapter().subscription().orElseThrow().subscribe(new AccountId(account), session);
        var query = URI.create(session.requests().getFirst().url()).getRawQuery();
        var fields = URLDecoder.decode(query.replaceAll(".*subscribed_fields=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        return ok("{\"data\":[{\"id\":\"15\",\"subscribed_fields\":[\"" + fields.replace(",", "\",\"") + "\"]}]}");
    }

    private static String step(ApiRequest call) {
        var path = URI.create(call.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Request handshake() {
        var query = Map.of("hub.mode", "subscribe", "hub.challenge", "1158201444", "hub.verify_token", "verify-t0ken");
        return new Request("GET", query, Map.of(), Bytes.utf8(""));
    }

    private String twoAccounts(String body) {
        var start = body.indexOf('[') + 1;
        var entry = body.substring(start, body.lastIndexOf(']'));
        return body.substring(0, start) + entry + "," + entry.replace(account, "99900000000000001")
                + body.substring(start + entry.length());
    }

    private String threeEvents() {
        var event = "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":1785312004523,%s}";
        var events = String.join(
                ",",
                event.formatted(contact, account, "\"message\":{\"mid\":\"m_1\",\"text\":\"a\"}"),
                event.formatted(contact, account, "\"postback\":{\"mid\":\"m_2\",\"title\":\"b\",\"payload\":\"c\"}"),
                event.formatted(account, contact, "\"message\":{\"mid\":\"m_3\",\"text\":\"d\",\"is_echo\":true}"));
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"" + account + "\",\"time\":1785312004871,\"messaging\":["
                + events + "]}]}";
    }
}
