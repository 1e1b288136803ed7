package io.parley.custom;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.Gestures;
import io.parley.messaging.channel.MediaLimit;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A company's own system as a channel: it posts signed events to {@code /hooks/custom?account=...} and takes signed calls
 * at the channel's setting {@code url}. The account is a name of the company's choice.
 */
public final class CustomAdapter implements ChannelAdapter {
    public static final ChannelType TYPE = new ChannelType("custom");

    private static final int LONGEST_TEXT = 10_000;
    private static final long LARGEST_FILE = 100L * 1024 * 1024;
    static final Capabilities CAPABILITIES = new Capabilities(
            TextLimit.characters(LONGEST_TEXT),
            Optional.of(TextLimit.characters(LONGEST_TEXT)),
            everyKindOfFile(),
            Set.of(
                    Feature.REPLIES,
                    Feature.REACTIONS,
                    Feature.TYPING,
                    Feature.READ_RECEIPTS,
                    Feature.DELIVERY_REPORTS,
                    Feature.READ_REPORTS,
                    Feature.CHOICES,
                    Feature.LOCATIONS,
                    Feature.CONTACT_CARDS),
            Optional.empty(),
            Pace.unbounded());
    private static final SettingsForm SETTINGS = new SettingsForm(List.of(
            new SettingsForm.Field(CompanyEndpoint.URL, "Address of your system (https)", false),
            new SettingsForm.Field(SigningSecret.SETTING, "Signing secret (whsec_...)", true)));

    private final Webhook webhook = new CustomWebhook();

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
        return SETTINGS;
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        return switch (CallBody.of(message, session)) {
            case CallBody.Refused(FailureReason why) -> new SendResult.Refused(why);
            case CallBody.Later(FailureReason why) -> new SendResult.TryLater(Duration.ZERO, why);
            case CallBody.Ready ready ->
                CompanyEndpoint.in(session.settings())
                        .map(endpoint -> endpoint.post(message.reference(), ready.json()))
                        .map(call -> CompanyAnswer.of(session.exchange(call)).toSendResult())
                        .orElseGet(CompanyAnswer::notConfigured);
        };
    }

    @Override
    public Optional<Webhook> webhook() {
        return Optional.of(webhook);
    }

    @Override
    public Optional<Gestures> gestures() {
        return Optional.of(CompanyCalls::make);
    }

    @Override
    public Optional<ConnectionCheck> check() {
        return Optional.of(CompanyCalls::check);
    }

    private static Map<MediaKind, MediaLimit> everyKindOfFile() {
        var limits = new EnumMap<MediaKind, MediaLimit>(MediaKind.class);
        for (var kind : MediaKind.values()) {
            limits.put(kind, new MediaLimit(Set.of(), LARGEST_FILE));
        }
        return limits;
    }
}
