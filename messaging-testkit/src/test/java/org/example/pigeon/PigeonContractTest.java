package org.example.pigeon;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.contact.Handle;
import io.parley.testkit.channel.ChannelAdapterContract;
import io.parley.testkit.channel.InboundSample;
import io.parley.testkit.channel.InboundSamples;
import io.parley.testkit.channel.SendSample;
import io.parley.testkit.channel.SendSamples;
import java.util.Map;

class PigeonContractTest implements ChannelAdapterContract {
    private static final AccountId LOFT = new AccountId("loft-7");
    private static final String TEXT = """
            {"letters":[{"loft":"loft-7","id":"l-1","from":"ana","name":"Ana","text":"Coo?","sent":"2026-11-21T10:00:00Z"}]}""";

    @Override
    public ChannelAdapter adapter() {
        return new PigeonAdapter();
    }

    @Override
    public Settings channelSettings() {
        return new Settings(Map.of("key", "corn-and-peas"));
    }

    @Override
    public Settings webhookSettings() {
        return new Settings(Map.of("seal", "red-wax"));
    }

    @Override
    public Request signed(Bytes body) {
        var seal = PigeonWebhook.hmac(body, webhookSettings().get("seal"));
        return new Request("POST", Map.of(), Map.of(signatureHeader(), seal), body);
    }

    @Override
    public String signatureHeader() {
        return "Pigeon-Seal";
    }

    @Override
    public InboundSamples inboundSamples() {
        var letter = TEXT.substring(TEXT.indexOf('[') + 1, TEXT.indexOf(']'));
        var three = letter + "," + letter.replace("l-1", "l-2") + "," + letter.replace("l-1", "l-3");
        var two = letter + "," + letter.replace("loft-7", "loft-8");
        return InboundSamples.of(LOFT)
                .text(TEXT, "Coo?")
                .give(InboundSample.TEXT_AGAIN, TEXT.replace("l-1", "l-2"))
                .give(InboundSample.UNKNOWN_MESSAGE, TEXT.replace("\"text\"", "\"feather\""))
                .give(InboundSample.UNKNOWN_EVENT, "{\"letters\":[{\"loft\":\"loft-7\",\"weather\":\"fog\"}]}")
                .give(InboundSample.THREE_EVENTS, TEXT.replace(letter, three))
                .give(InboundSample.TWO_ACCOUNTS, TEXT.replace(letter, two))
                .withoutTheRest("pigeons carry letters and nothing else")
                .withoutHandshake();
    }

    @Override
    public SendSamples sendSamples() {
        return SendSamples.of(LOFT, new Handle("ana-at-home"))
                .give(SendSample.TAKEN, new Answered(200, Map.of(), "{\"id\":\"l-9\"}"))
                .give(SendSample.LIMITED, new Answered(429, Map.of("Retry-After", "7"), ""))
                .give(SendSample.DEAD_CREDENTIALS, new Answered(401, Map.of(), ""))
                .give(SendSample.RESTRICTED, new Answered(403, Map.of(), ""))
                .give(SendSample.UNREACHABLE, new Answered(404, Map.of(), ""))
                .give(SendSample.REFUSED, new Answered(400, Map.of(), ""))
                .without(SendSample.LIMITED_TO_ONE, "only the loft counts")
                .without(SendSample.UNAVAILABLE, "it names no passing faults")
                .without(SendSample.WINDOW_CLOSED, "a letter may be sent at any time")
                .withoutReports("pigeons do not report");
    }
}
