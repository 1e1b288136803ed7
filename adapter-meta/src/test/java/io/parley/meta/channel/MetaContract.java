package io.parley.meta.channel;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.contact.Handle;
import io.parley.meta.HubSignature;
import io.parley.meta.Samples;
import io.parley.testkit.channel.ChannelAdapterContract;
import io.parley.testkit.channel.InboundSamples;
import io.parley.testkit.channel.MetaSignature;
import io.parley.testkit.channel.SendSamples;
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
    public Request signed(Bytes body) {
        return MetaSignature.signed(body, APP_SECRET);
    }

    @Override
    public String signatureHeader() {
        return HubSignature.HEADER;
    }

    @Override
    public InboundSamples inboundSamples() {
        var oneText = Samples.file(folder + "/message-text");
        return new InboundSamples(
                new AccountId(account),
                oneText,
                text(),
                oneText.replace("\"message\":", "\"telepathy\":"),
                Events.of(account, contact));
    }

    @Override
    public SendSamples sendSamples() {
        return new SendSamples(
                new AccountId(account),
                new Handle(contact),
                new Answered(200, Map.of(), Samples.file(folder + "/api-send-response")),
                new Answered(400, Map.of("Retry-After", "7"), Samples.file("messenger/api-error-613-rate")),
                new Answered(500, Map.of(), "{\"error\":{\"code\":2,\"type\":\"OAuthException\"}}"),
                new Answered(400, Map.of(), Samples.file("messenger/api-error-190-463-expired")));
    }

    abstract String text();

    /** Three events in one body. */
    private static final class Events {
        private Events() {}

        static String of(String account, String contact) {
            var event = "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":1785312004523,%s}";
            var events = String.join(
                    ",",
                    event.formatted(contact, account, "\"message\":{\"mid\":\"m_1\",\"text\":\"a\"}"),
                    event.formatted(
                            contact, account, "\"postback\":{\"mid\":\"m_2\",\"title\":\"b\",\"payload\":\"c\"}"),
                    event.formatted(account, contact, "\"message\":{\"mid\":\"m_3\",\"text\":\"d\",\"is_echo\":true}"));
            return "{\"object\":\"page\",\"entry\":[{\"id\":\"" + account + "\",\"time\":1785312004871,\"messaging\":["
                    + events + "]}]}";
        }
    }
}
