package io.parley.whatsapp;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.Gestures;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.SignUp;
import io.parley.messaging.channel.Subscription;
import io.parley.messaging.channel.Templates;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.GraphFault;
import java.util.Optional;

/**
 * The WhatsApp Cloud API as a channel. The account is the phone number's id; it sends with the channel's setting {@code
 * accessToken}, and its webhook reads the deployment's settings {@code appSecret} and {@code verifyToken}. What WhatsApp
 * tells of the business account is under that account's id, which is the channel's setting {@code businessAccount}.
 */
public final class WhatsAppAdapter implements ChannelAdapter {
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
        return WhatsAppLimits.CAPABILITIES;
    }

    @Override
    public SettingsForm settings() {
        return WhatsAppSettings.FORM;
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        return CloudApi.of(graph, session)
                .map(api -> switch (new Drafts(api, session).of(message)) {
                    case Draft.Stopped(SendResult why) -> why;
                    case Draft.Ready ready -> post(api, ready, message);
                })
                .orElseGet(() -> new SendResult.Refused(GraphFault.CREDENTIALS_LOST.reason(""), Blame.CREDENTIALS));
    }

    private static SendResult post(CloudApi api, Draft.Ready draft, Outbound message) {
        var response =
                api.post(Envelope.around(draft, message), message.account().value(), "messages");
        return GraphAnswer.resultOf(response, WhatsAppAdapter::sentId);
    }

    private static Optional<PlatformMessageId> sentId(Fields answer) {
        return answer.items("messages").stream()
                .findFirst()
                .flatMap(sent -> new Fields(sent).id("id", PlatformMessageId.MAX_LENGTH))
                .map(PlatformMessageId::new);
    }

    @Override
    public Optional<Webhook> webhook() {
        return Optional.of(webhook);
    }

    @Override
    public Optional<Gestures> gestures() {
        return Optional.of(new WhatsAppGestures(graph));
    }

    @Override
    public Optional<MediaFetcher> media() {
        return Optional.of(new WhatsAppMedia(graph));
    }

    @Override
    public Optional<Subscription> subscription() {
        return Optional.of(new WhatsAppSubscription(graph));
    }

    @Override
    public Optional<ConnectionCheck> check() {
        return Optional.of(new WhatsAppCheck(graph));
    }

    @Override
    public Optional<SignUp> signUp() {
        return Optional.of(new WhatsAppSignUp(graph));
    }

    @Override
    public Optional<Templates> templates() {
        return Optional.of(new WhatsAppTemplates(graph));
    }
}
