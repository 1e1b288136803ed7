package org.example.pigeon;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.SendResult.Scope;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters by pigeon: what a channel needs at least. */
public final class PigeonAdapter implements ChannelAdapter {
    private static final Capabilities CAPABILITIES = Capabilities.ofTexts(160, Optional.empty());
    private static final SettingsForm SETTINGS =
            new SettingsForm(List.of(new SettingsForm.Field("key", "Key of the loft", true)));

    @Override
    public ChannelType type() {
        return new ChannelType("pigeon");
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SettingsForm settings() {
        return SETTINGS;
    }

    @Override
    public Optional<Webhook> webhook() {
        return Optional.of(new PigeonWebhook());
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        if (!(message.content() instanceof Content.Text text)
                || !CAPABILITIES.text().holds(text.text())) {
            return refused("content-not-supported-by-channel", "A pigeon carries 160 letters.", Blame.MESSAGE);
        }
        var key = session.settings().get("key");
        if (!key.matches("[!-~]+")) {
            return refused("channel-credentials-lost", "Set the key of the loft.", Blame.CREDENTIALS);
        }
        var letter = JsonNodeFactory.instance.objectNode();
        letter.put("loft", message.account().value()).put("to", message.to().value());
        letter.put("text", text.text()).put("reference", message.reference());
        return resultOf(session.exchange(new ApiRequest(
                "POST", "https://api.pigeon.example/letters", Map.of("Authorization", key), letter.toString())));
    }

    private static SendResult resultOf(ApiResponse response) {
        return switch (response) {
            case ApiResponse.NotSent ignored -> later(Duration.ZERO, Scope.CONVERSATION);
            case ApiResponse.NoAnswer ignored -> new SendResult.Unknown("the pigeon is not back");
            case ApiResponse.Answered answer ->
                switch (answer.status()) {
                    case 200 -> sent(answer);
                    case 400 -> refused("platform-refused", "The loft refused the letter. Change it.", Blame.MESSAGE);
                    case 401 -> refused("channel-credentials-lost", "Set the new key of the loft.", Blame.CREDENTIALS);
                    case 403 -> refused("channel-blocked", "The loft is closed. Ask its keeper.", Blame.ACCOUNT);
                    case 404 -> refused("recipient-unreachable", "Nobody lives there.", Blame.RECIPIENT);
                    case 429 -> later(pause(answer.header("Retry-After")), Scope.CHANNEL);
                    default -> new SendResult.Unknown("HTTP " + answer.status());
                };
        };
    }

    private static SendResult sent(ApiResponse.Answered answer) {
        try {
            var id = new JsonMapper().readTree(answer.body()).path("id").asText();
            return new SendResult.Sent(new PlatformMessageId(id));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new SendResult.Unknown("taken, but the answer names no id");
        }
    }

    private static SendResult later(Duration after, Scope scope) {
        return new SendResult.TryLater(
                after, new FailureReason("platform-unreachable", "No pigeon is free.", ""), scope);
    }

    private static SendResult refused(String code, String explanation, Blame blame) {
        return new SendResult.Refused(new FailureReason(code, explanation, ""), blame);
    }

    private static Duration pause(String seconds) {
        return Duration.ofSeconds(seconds.matches("[0-9]{1,5}") ? Long.parseLong(seconds) : 0);
    }
}
