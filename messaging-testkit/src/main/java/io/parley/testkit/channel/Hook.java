package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import java.util.HashMap;
import java.util.List;

/** The webhook under test. */
record Hook(ChannelUnderTest channel, Webhook webhook) {
    /** The case does not apply to an adapter whose platform does not call us. */
    static Hook of(ChannelUnderTest channel) {
        var webhook = channel.adapter().webhook();
        Applies.when(webhook.isPresent(), "the platform does not call us");
        return new Hook(channel, webhook.orElseThrow());
    }

    InboundSamples samples() {
        return channel.inboundSamples();
    }

    String body(InboundSample sample) {
        return samples().body(sample);
    }

    Request signed(String body) {
        return channel.signed(Bytes.utf8(body));
    }

    Request text() {
        return signed(body(InboundSample.TEXT));
    }

    String signature() {
        return text().header(channel.signatureHeader());
    }

    /** The text's call with another signature. */
    Request textSignedWith(String signature) {
        return withSignature(text(), signature);
    }

    Request withSignature(Request call, String signature) {
        var headers = new HashMap<>(call.headers());
        headers.keySet().removeIf(channel.signatureHeader()::equalsIgnoreCase);
        headers.put(channel.signatureHeader(), signature);
        return new Request(call.method(), call.query(), headers, call.body());
    }

    Verdict verdict(Request request) {
        return webhook.receive(request, channel.webhookSettings());
    }

    Verdict verdict(Bytes body) {
        return verdict(channel.signed(body));
    }

    Verdict verdict(String body) {
        return verdict(signed(body));
    }

    Verdict verdict(Request request, Settings settings) {
        return webhook.receive(request, settings);
    }

    /** The same settings with another value each. */
    Settings otherSettings() {
        var others = new HashMap<String, String>();
        channel.webhookSettings().values().forEach((name, value) -> others.put(name, value + "x"));
        return new Settings(others);
    }

    List<Inbound> said(String body) {
        var verdict = verdict(body);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).said();
    }

    List<Inbound> said(InboundSample sample) {
        return said(body(sample));
    }

    Inbound only(InboundSample sample) {
        var said = said(sample);
        assertThat(said).as("a body with " + sample.what() + " says one thing").hasSize(1);
        return said.getFirst();
    }

    MessageReceived message(InboundSample sample) {
        var only = only(sample);
        assertThat(only).isInstanceOf(MessageReceived.class);
        return (MessageReceived) only;
    }

    /** The text's message, in a body that says it in another way. */
    MessageReceived textIn(String body) {
        var messages = said(body).stream()
                .filter(MessageReceived.class::isInstance)
                .map(MessageReceived.class::cast)
                .toList();
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    void assertReadOrSetAside(Verdict verdict) {
        assertThat(verdict).isInstanceOfAny(Verdict.Unreadable.class, Verdict.Accepted.class);
    }

    void assertForged(Request request) {
        assertThat(verdict(request)).isInstanceOf(Verdict.Forged.class);
    }
}
