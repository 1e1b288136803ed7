package io.parley.testkit.simulation;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.HookName;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The adapter for the {@link FakePlatform}, as honest as a real one. */
final class SimulatedChannel implements ChannelAdapter, Webhook {
    static final ChannelType TYPE = new ChannelType("simulated");
    static final HookName HOOK = new HookName(TYPE.name());
    static final Duration REPLY_WINDOW = Duration.ofMinutes(3);
    static final String SECRET = "secret";

    private static final Capabilities CAPABILITIES = Capabilities.ofTexts(1_000, Optional.of(REPLY_WINDOW));

    @Override
    public ChannelType type() {
        return TYPE;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SettingsForm settings() {
        return new SettingsForm(List.of());
    }

    @Override
    public Optional<Webhook> webhook() {
        return Optional.of(this);
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        var headers = Map.of(
                "account", message.account().value(),
                "to", message.to().value(),
                "reference", message.reference());
        var request = new ApiRequest(
                "POST",
                "https://platform.example/messages",
                headers,
                message.content().preview());
        return switch (session.exchange(request)) {
            case ApiResponse.Answered answer -> read(answer);
            case ApiResponse.NotSent(String why) -> new SendResult.TryLater(Duration.ZERO, reason("unreachable", why));
            case ApiResponse.NoAnswer(String why) -> new SendResult.Unknown(why);
        };
    }

    private static SendResult read(ApiResponse.Answered answer) {
        return switch (answer.status()) {
            case 200 -> new SendResult.Sent(new PlatformMessageId(answer.body()));
            case 429 ->
                new SendResult.TryLater(
                        Duration.ofSeconds(Long.parseLong(answer.header("retry-after"))),
                        reason("throttled", "Too many messages."));
            case 400 -> new SendResult.Refused(reason("refused", "The platform does not want it."));
            default -> new SendResult.Unknown("status " + answer.status());
        };
    }

    private static FailureReason reason(String code, String explanation) {
        return new FailureReason(code, explanation, "");
    }

    @Override
    public Verdict receive(Request request, Settings settings) {
        if (!WireFormat.isSigned(request, settings.get(SECRET))) {
            return new Verdict.Forged("the signature does not fit");
        }
        return WireFormat.read(request.body())
                .<Verdict>map(Verdict.Accepted::new)
                .orElseGet(() -> new Verdict.Unreadable("a line of an unknown kind"));
    }
}
