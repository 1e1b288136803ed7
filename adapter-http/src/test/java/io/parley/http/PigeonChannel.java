package io.parley.http;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.MediaLimit;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.SignUp;
import io.parley.messaging.channel.Subscription;
import io.parley.messaging.channel.Templates;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.channel.TokenRefresh;
import io.parley.messaging.channel.Window;
import io.parley.messaging.outcome.FailureReason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A platform with everything a connection can need. Its token is "coo-" and anything; "dead" is one that died. */
final class PigeonChannel implements ChannelAdapter, ConnectionCheck, Subscription, TokenRefresh, SignUp, Templates {
    static final ChannelType TYPE = new ChannelType("pigeon");
    static final Settings DEPLOYMENT =
            new Settings(Map.of("appSecret", "of-the-loft", "signUpRedirect", "https://inbox.example/connected"));
    static final Instant END = Instant.parse("2126-11-21T12:00:00Z");
    private static final FailureReason DEAD = new FailureReason("token-dead", "The token is dead.", "190");

    /** The accounts that the platform tells us about. */
    final Set<String> subscribed = ConcurrentHashMap.newKeySet();

    @Override
    public ChannelType type() {
        return TYPE;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                TextLimit.bytes(1_000),
                Optional.of(TextLimit.characters(100)),
                Map.of(MediaKind.IMAGE, new MediaLimit(Set.of(new MediaType("image/png")), 5_000)),
                Set.of(Feature.TEMPLATES, Feature.REPLIES),
                Optional.of(new Window(Duration.ofHours(24), Optional.of(Duration.ofDays(7)))),
                new Pace(80, Optional.of(new Pace.ToOne(Duration.ofSeconds(6), 45))));
    }

    @Override
    public SettingsForm settings() {
        return new SettingsForm(List.of(
                new SettingsForm.Field("accessToken", "Access token", true),
                new SettingsForm.Field("loft", "Loft", false),
                new SettingsForm.Field("color", "Color", false, false)));
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        return new SendResult.Unknown("pigeons do not answer");
    }

    @Override
    public Optional<ConnectionCheck> check() {
        return Optional.of(this);
    }

    @Override
    public Optional<Subscription> subscription() {
        return Optional.of(this);
    }

    @Override
    public Optional<TokenRefresh> tokens() {
        return Optional.of(this);
    }

    @Override
    public Optional<SignUp> signUp() {
        return Optional.of(this);
    }

    @Override
    public Optional<Templates> templates() {
        return Optional.of(this);
    }

    @Override
    public Asked<Checkup> check(AccountId account, Session session) {
        String token = session.settings().get("accessToken");
        if (token.equals("silent")) {
            return new Asked.NotNow<>(new FailureReason("no-answer", "Nobody answers.", ""), Duration.ZERO);
        }
        return token.startsWith("coo-") && session.settings().get("appSecret").equals("of-the-loft")
                ? new Asked.Got<>(new Checkup("Pigeon " + account.value(), Optional.of(END), List.of()))
                : new Asked.Denied<>(DEAD, Blame.CREDENTIALS);
    }

    @Override
    public Asked<Done> subscribe(AccountId account, Session session) {
        subscribed.add(account.value());
        return new Asked.Got<>(Done.DONE);
    }

    @Override
    public Asked<Done> unsubscribe(AccountId account, Session session) {
        subscribed.remove(account.value());
        return new Asked.Got<>(Done.DONE);
    }

    @Override
    public Asked<Set<String>> missing(AccountId account, Session session) {
        return new Asked.Got<>(subscribed.contains(account.value()) ? Set.of() : Set.of("messages"));
    }

    @Override
    public Duration ahead() {
        return Duration.ofDays(10);
    }

    @Override
    public Asked<Renewed> renew(Session session) {
        return session.settings().get("accessToken").startsWith("coo-")
                ? new Asked.Got<>(new Renewed(
                        new Settings(Map.of("accessToken", "coo-renewed")), Optional.of(END.plusSeconds(60))))
                : new Asked.Denied<>(DEAD, Blame.CREDENTIALS);
    }

    @Override
    public URI begin(URI redirect, String state, Settings deployment) {
        return URI.create("https://pigeons.example/agree?redirect=" + redirect + "&state=" + state);
    }

    @Override
    public Asked<List<Found>> complete(String code, URI redirect, Session session) {
        return code.startsWith("code-")
                ? new Asked.Got<>(List.of(new Found(
                        new AccountId(code.substring(5)),
                        "Loft\nof many",
                        new Settings(Map.of("accessToken", "coo-signed-up", "loft", "roof")),
                        Optional.of(END))))
                : new Asked.Denied<>(DEAD, Blame.CREDENTIALS);
    }

    @Override
    public Asked<List<MessageTemplate>> list(AccountId account, Session session) {
        return new Asked.Got<>(List.of(new MessageTemplate(
                "1",
                "hello",
                "en_US",
                "UTILITY",
                MessageTemplate.Status.APPROVED,
                List.of(new MessageTemplate.Section(
                        MessageTemplate.Part.BODY, "Dear {{1}}, {{2}} is here.", List.of("1", "2"))))));
    }
}
