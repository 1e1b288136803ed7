package io.parley.http;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A platform whose webhook carries "message id, a bar, text" and is signed with the word "squawk".
 *
 * @param heard what it was given to send
 */
record ParrotChannel(List<Outbound> heard) implements ChannelAdapter {
    static final ChannelType TYPE = new ChannelType("parrot");
    static final String SIGNATURE = "X-Parrot";

    ParrotChannel() {
        this(new CopyOnWriteArrayList<>());
    }

    @Override
    public ChannelType type() {
        return TYPE;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                TextLimit.characters(1_000),
                Optional.empty(),
                Map.of(),
                Set.of(Feature.LOCATIONS, Feature.CHOICES, Feature.TEMPLATES),
                Optional.empty(),
                Pace.unbounded());
    }

    @Override
    public SettingsForm settings() {
        return new SettingsForm(List.of());
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        heard.add(message);
        return new SendResult.Unknown("parrots do not answer");
    }

    @Override
    public Optional<Webhook> webhook() {
        return Optional.of(ParrotChannel::receive);
    }

    private static Verdict receive(Request request, Settings settings) {
        if (request.method().equals("GET")) {
            return request.parameter("token").equals("squawk")
                    ? new Verdict.Challenge(request.parameter("challenge"))
                    : new Verdict.Forged("wrong token");
        }
        if (!request.header(SIGNATURE).equals("squawk")) {
            return new Verdict.Forged("wrong signature");
        }
        String[] parts = request.body().asUtf8().split("\\|", 3);
        if (parts.length < 3) {
            return new Verdict.Unreadable("no bars");
        }
        return new Verdict.Accepted(List.of(new Inbound.MessageReceived(
                new AccountId(parts[0]),
                new PlatformMessageId(parts[1]),
                new Handle("polly"),
                "Polly",
                new Content.Text(parts[2]),
                Optional.empty(),
                Instant.parse("2026-11-21T12:00:00Z"))));
    }
}
