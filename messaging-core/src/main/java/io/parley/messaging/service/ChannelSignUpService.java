package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Connecting accounts by agreeing at their platform. What is under way travels with whoever began it, sealed, and works
 * once; nothing is stored until an account is connected. Thread-safe.
 */
public final class ChannelSignUpService {
    /** How long somebody may be at the platform. */
    public static final Duration ATTEMPT_LIFE = Duration.ofMinutes(10);

    /** How long one may take to choose among the accounts found. */
    public static final Duration HANDLE_LIFE = Duration.ofMinutes(30);

    /** The deployment's setting with the address that platforms send people back to; without it there is no sign-up. */
    public static final String REDIRECT = "signUpRedirect";

    private static final int WORDS_BEFORE_SETTINGS = 7;

    private final Workshop workshop;
    private final InstalledChannels channels;
    private final ChannelSessions sessions;
    private final Secrets tokens;
    private final SealedText attempts;
    private final SealedText handles;

    ChannelSignUpService(Workshop workshop, InstalledChannels channels, ChannelSessions sessions, Secrets tokens) {
        this.workshop = workshop;
        this.channels = channels;
        this.sessions = sessions;
        this.tokens = tokens;
        this.attempts = new SealedText(sessions.secrets(), "channel sign-up");
        this.handles = new SealedText(sessions.secrets(), "channel account");
    }

    /**
     * Where to send somebody.
     *
     * @param state comes back with them
     */
    public record Beginning(URI address, String state) {
        @Override
        public String toString() {
            return "Beginning[…]";
        }
    }

    static boolean isOffered(Installed installed) {
        return installed.adapter().signUp().isPresent()
                && !installed.deployment().get(REDIRECT).isEmpty();
    }

    /** Where to send the caller so that they agree at the platform. */
    public Outcome<Beginning> begin(Caller caller, ChannelType type) {
        return AccessPolicy.check(caller, UseCase.CONNECT_CHANNELS)
                .then(allowed -> offered(type))
                .map(installed -> begin(caller, installed));
    }

    private Beginning begin(Caller caller, Installed installed) {
        var type = installed.adapter().type();
        String state = attempts.seal(List.of(
                type.name(),
                caller.organization().toString(),
                caller.member().toString(),
                Long.toString(workshop.now().plus(ATTEMPT_LIFE).toEpochMilli()),
                tokens.next()));
        workshop.transactor().inOrganization(caller.organization(), tx -> {
            workshop.audit(tx, caller, AuditAct.CHANNEL_SIGN_UP_BEGUN, "", Map.of("type", type.name()));
            return true;
        });
        URI address = signUp(installed).begin(redirect(installed), state, installed.deployment());
        return new Beginning(address, state);
    }

    /**
     * The accounts that the caller gave access to.
     *
     * @param redirect the address they came back to, where the client knows it: no other than ours
     */
    public Outcome<List<FoundAccount>> complete(
            Caller caller, ChannelType type, String code, String state, Optional<String> redirect) {
        return AccessPolicy.check(caller, UseCase.CONNECT_CHANNELS)
                .then(allowed -> offered(type))
                .then(installed -> begunBy(caller, installed, state, redirect)
                        ? complete(caller, installed, code)
                        : Outcome.refused(new ChannelRefusal.SignUpInvalid()));
    }

    private boolean begunBy(Caller caller, Installed installed, String state, Optional<String> redirect) {
        Instant now = workshop.now();
        Optional<Instant> end = attempts.open(
                        state, words -> words.equals(expected(caller, installed, words)) ? end(words) : Instant.MIN)
                .filter(now::isBefore);
        boolean here = redirect.filter(to -> !to.equals(redirect(installed).toString()))
                .isEmpty();
        return here
                && end.filter(until ->
                                workshop.transactor().onPlatform(tx -> tx.spend(TokenHash.of(state), until, now)))
                        .isPresent();
    }

    private static List<String> expected(Caller caller, Installed installed, List<String> words) {
        return List.of(
                installed.adapter().type().name(),
                caller.organization().toString(),
                caller.member().toString(),
                words.get(3),
                words.get(4));
    }

    private static Instant end(List<String> words) {
        return Instant.ofEpochMilli(Long.parseLong(words.get(3)));
    }

    private Outcome<List<FoundAccount>> complete(Caller caller, Installed installed, String code) {
        var answer = signUp(installed).complete(code, redirect(installed), sessions.of(installed, Settings.none()));
        return switch (answer) {
            case Asked.Got<List<SignUp.Found>>(List<SignUp.Found> found) ->
                Outcome.done(found.stream()
                        .map(account -> new FoundAccount(
                                account.account(), account.name(), handle(caller, installed, account), account.until()))
                        .toList());
            case Asked.Denied<List<SignUp.Found>>(FailureReason why, Blame ignored) ->
                Outcome.refused(new ChannelRefusal.NotAccepted(why));
            case Asked.NotNow<List<SignUp.Found>>(FailureReason why, Duration ignored) ->
                Outcome.refused(new ChannelRefusal.PlatformSilent(why));
        };
    }

    private String handle(Caller caller, Installed installed, SignUp.Found found) {
        var words = new ArrayList<>(List.of(
                installed.adapter().type().name(),
                caller.organization().toString(),
                caller.member().toString(),
                Long.toString(workshop.now().plus(HANDLE_LIFE).toEpochMilli()),
                wrapped(found.account().value()),
                wrapped(found.name()),
                found.until().map(Instant::toString).orElse("")));
        found.settings().values().forEach((name, value) -> words.addAll(List.of(wrapped(name), wrapped(value))));
        return handles.seal(words);
    }

    /** The account behind a handle that the caller was given not long ago. */
    Optional<SignedUp> open(Caller caller, ChannelType type, String handle) {
        Instant now = workshop.now();
        return handles.open(handle, words -> words)
                .filter(words -> words.subList(0, 3)
                        .equals(List.of(
                                type.name(),
                                caller.organization().toString(),
                                caller.member().toString())))
                .filter(words -> now.isBefore(end(words)))
                .map(ChannelSignUpService::signedUp);
    }

    private static SignedUp signedUp(List<String> words) {
        var told = new HashMap<String, String>();
        for (int at = WORDS_BEFORE_SETTINGS; at < words.size(); at += 2) {
            told.put(unwrapped(words.get(at)), unwrapped(words.get(at + 1)));
        }
        return new SignedUp(
                new AccountId(unwrapped(words.get(4))),
                unwrapped(words.get(5)),
                new Settings(told),
                Optional.of(words.get(6)).filter(text -> !text.isEmpty()).map(Instant::parse));
    }

    private Outcome<Installed> offered(ChannelType type) {
        Optional<Installed> there = channels.find(type);
        if (there.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("channel type"));
        }
        return there.filter(ChannelSignUpService::isOffered)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new ChannelRefusal.NotOffered("sign-up", type.name())));
    }

    private static SignUp signUp(Installed installed) {
        return installed.adapter().signUp().orElseThrow();
    }

    /** Fixed by the deployment: where people are sent back to must not depend on what a request claims. */
    private static URI redirect(Installed installed) {
        return URI.create(installed.deployment().get(REDIRECT));
    }

    /** Names and values may have line breaks, which sealed words may not. */
    private static String wrapped(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unwrapped(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
