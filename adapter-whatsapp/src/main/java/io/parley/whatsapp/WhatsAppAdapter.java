package io.parley.whatsapp;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.channel.Window;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RichText;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.GraphFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The WhatsApp Cloud API as a channel. The account is the phone number's id; it sends with the channel's setting {@code
 * accessToken}, and its webhook reads the deployment's settings {@code appSecret} and {@code verifyToken}.
 */
public final class WhatsAppAdapter implements ChannelAdapter {
    /** After Meta's page "Text messages". */
    static final int TEXT_LIMIT = 4096;

    private static final Capabilities CAPABILITIES = new Capabilities(
            TextLimit.characters(TEXT_LIMIT),
            Optional.empty(),
            Map.of(),
            Set.of(Feature.REPLIES, Feature.DELIVERY_REPORTS, Feature.READ_REPORTS),
            Optional.of(Window.of(Duration.ofHours(24))),
            Pace.unbounded());
    private static final SettingsForm SETTINGS =
            new SettingsForm(List.of(new SettingsForm.Field("accessToken", "Access token", true)));
    private static final FailureReason TOO_LONG = new FailureReason(
            "text-too-long-for-channel", "WhatsApp takes " + TEXT_LIMIT + " characters at most. Shorten the text.", "");
    private static final FailureReason NOT_TEXT = new FailureReason(
            "content-not-supported-by-channel", "Only text can be sent to WhatsApp so far. Send a text instead.", "");
    /** A token with anything else in it could not be put into a header. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private final GraphEndpoint graph;
    private final Webhook webhook = new WhatsAppWebhook();

    public WhatsAppAdapter(GraphEndpoint graph) {
        this.graph = graph;
    }

    @Override
    public ChannelType type() {
        return ChannelType.WHATSAPP;
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
        return Optional.of(webhook);
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        return switch (message.content()) {
            case Content.Unsupported ignored -> new SendResult.Refused(NOT_TEXT);
            case Content.Files ignored -> new SendResult.Refused(NOT_TEXT);
            case Content.Deleted ignored -> new SendResult.Refused(NOT_TEXT);
            case Content.Text(RichText body) -> sendText(WhatsAppMarkup.write(body), message, session);
            default -> new SendResult.Refused(NOT_TEXT);
        };
    }

    private SendResult sendText(String text, Outbound message, Session session) {
        if (CleanText.length(text) > TEXT_LIMIT) {
            return new SendResult.Refused(TOO_LONG);
        }
        var token = session.settings().get("accessToken");
        if (!TOKEN.matcher(token).matches()) {
            return new SendResult.Refused(GraphFault.CREDENTIALS_LOST.reason(""));
        }
        var request = graph.post(message.account(), "messages", token, TextBody.of(text, message));
        return GraphAnswer.resultOf(session.exchange(request), WhatsAppAdapter::sentId);
    }

    private static Optional<PlatformMessageId> sentId(Fields answer) {
        return answer.items("messages").stream()
                .findFirst()
                .flatMap(sent -> new Fields(sent).id("id", PlatformMessageId.MAX_LENGTH))
                .map(PlatformMessageId::new);
    }
}
