package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.LinkedIdentity;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.identity.ReturnPath;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.ProviderRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.IdentityProvider;
import io.parley.messaging.port.IdentityProvider.Testimony;
import io.parley.messaging.port.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Getting in by way of a provider, as Google. A provider's word opens the account that its owner has linked while signed
 * in, and no other: whoever controls an e-mail address does not thereby control the account that has it. Thread-safe.
 */
public final class ProviderSignInService {
    /** How long somebody may be at the provider. */
    public static final Duration ATTEMPT_LIFE = Duration.ofMinutes(10);

    /** How long the code may wait that they come back with. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private final Workshop workshop;
    private final List<IdentityProvider> providers;
    private final SignInService signIn;
    private final IdentityLinks links;
    private final Secrets tokens;
    private final SealedText attempts;
    private final SealedText codes;

    ProviderSignInService(
            Workshop workshop, List<IdentityProvider> providers, SecretBox box, SignInService signIn, Secrets tokens) {
        this.workshop = workshop;
        this.providers = List.copyOf(providers);
        this.signIn = signIn;
        this.links = new IdentityLinks(workshop);
        this.tokens = tokens;
        this.attempts = new SealedText(box, "sign-in attempt");
        this.codes = new SealedText(box, "sign-in code");
    }

    /** Those people can choose from. */
    public List<Choice> choices() {
        return providers.stream()
                .map(provider -> new Choice(provider.key(), provider.name()))
                .toList();
    }

    /** A provider to choose. */
    public record Choice(ProviderKey key, String name) {}

    /** What a browser keeps, and nobody else knows, so that what was begun in it ends in it. */
    public String newBrowser() {
        return tokens.next();
    }

    /** Where to send a browser so that somebody signs in. */
    public Outcome<String> begin(ProviderKey provider, ReturnPath returnTo, String browser) {
        return begin(provider, returnTo, browser, Optional.empty());
    }

    /** Where to send the caller's browser so that they link an account of theirs. */
    public Outcome<String> beginLink(Caller caller, ProviderKey provider, ReturnPath returnTo, String browser) {
        return caller.credential() instanceof Credential.SignIn(var session)
                ? begin(
                        provider,
                        returnTo,
                        browser,
                        Optional.of(new ProviderAttempt.Linking(caller.organization(), caller.member(), session)))
                : Outcome.refused(new Refusal.OnlyInPerson());
    }

    private Outcome<String> begin(
            ProviderKey key, ReturnPath returnTo, String browser, Optional<ProviderAttempt.Linking> linking) {
        Optional<IdentityProvider> provider = find(key);
        if (provider.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("sign-in provider"));
        }
        var attempt = new ProviderAttempt(
                key,
                TokenHash.of(browser),
                tokens.next(),
                tokens.next(),
                returnTo,
                workshop.now().plus(ATTEMPT_LIFE),
                linking);
        var request = new IdentityProvider.Request(
                attempts.seal(attempt.words()), attempt.nonce(), challenge(attempt.verifier()));
        return switch (provider.get().direct(request)) {
            case IdentityProvider.Direction.To(String address) -> Outcome.done(address);
            case IdentityProvider.Direction.Unreachable() -> Outcome.refused(new ProviderRefusal.Unreachable());
        };
    }

    /**
     * Somebody is back.
     *
     * @param state what came with them
     * @param code the provider's; empty when it sent them away without
     */
    public ProviderArrival finish(ProviderKey key, String state, String code, String browser) {
        Instant now = workshop.now();
        Optional<ProviderAttempt> attempt =
                attempts.open(state, ProviderAttempt::of).filter(sent -> sent.isOf(key, browser, now));
        Optional<IdentityProvider> provider = find(key);
        if (attempt.isEmpty()
                || provider.isEmpty()
                || !spend(state, attempt.get().expiresAt())) {
            return new ProviderArrival.Lost(new ProviderRefusal.AttemptInvalid());
        }
        return finish(provider.get(), attempt.get(), code);
    }

    private ProviderArrival finish(IdentityProvider provider, ProviderAttempt attempt, String code) {
        if (code.isEmpty()) {
            return new ProviderArrival.TurnedAway(attempt.returnTo(), new ProviderRefusal.Declined());
        }
        var redeemed = provider.redeem(new IdentityProvider.Code(code, attempt.nonce(), attempt.verifier()));
        return switch (redeemed) {
            case Testimony.Unreachable() ->
                new ProviderArrival.TurnedAway(attempt.returnTo(), new ProviderRefusal.Unreachable());
            case Testimony.Refused ignored ->
                new ProviderArrival.TurnedAway(attempt.returnTo(), new ProviderRefusal.NotBelieved());
            case Testimony.Known(ExternalIdentity identity, Optional<EmailAddress> email) ->
                attempt.linking()
                        .map(who -> link(attempt, who, identity))
                        .orElseGet(() -> admit(attempt, identity, email));
        };
    }

    private ProviderArrival link(ProviderAttempt attempt, ProviderAttempt.Linking who, ExternalIdentity identity) {
        return links.link(who, identity, attempt.provider())
                .<ProviderArrival>map(why -> new ProviderArrival.TurnedAway(attempt.returnTo(), why))
                .orElseGet(() -> new ProviderArrival.Linked(attempt.returnTo()));
    }

    private ProviderArrival admit(ProviderAttempt attempt, ExternalIdentity identity, Optional<EmailAddress> email) {
        var known = workshop.transactor().onPlatform(tx -> tx.linkedMember(identity));
        if (known.isPresent()) {
            return new ProviderArrival.Admitted(
                    attempt.returnTo(),
                    codes.seal(List.of(
                            known.get().organization().toString(),
                            known.get().member().toString(),
                            attempt.provider().value(),
                            attempt.browser().value(),
                            Long.toString(workshop.now().plus(CODE_LIFE).toEpochMilli()),
                            tokens.next())));
        }
        boolean isMember = email.flatMap(address -> workshop.transactor().onPlatform(tx -> tx.signInName(address)))
                .isPresent();
        return new ProviderArrival.TurnedAway(
                attempt.returnTo(), isMember ? new ProviderRefusal.LinkFirst() : new ProviderRefusal.NoAccount());
    }

    /** Signs in whoever came back with this code, once. */
    public Outcome<SignedIn> redeem(String code, String browser, Origin origin) {
        Optional<Admission> admission =
                codes.open(code, Admission::of).filter(given -> given.isOf(browser, workshop.now()));
        return admission.isPresent() && spend(code, admission.get().expiresAt())
                ? signIn.admit(
                        admission.get().organization(),
                        admission.get().member(),
                        admission.get().provider(),
                        origin)
                : Outcome.refused(new ProviderRefusal.CodeInvalid());
    }

    /** The accounts that the caller has linked. */
    public Outcome<List<LinkedIdentity>> linked(Caller caller) {
        return AccessPolicy.check(caller, UseCase.CHANGE_OWN_SIGN_IN).map(links::of);
    }

    /** The caller does not sign in with this provider any more. */
    public Outcome<Boolean> unlink(Caller caller, ProviderKey provider) {
        return switch (AccessPolicy.check(caller, UseCase.CHANGE_OWN_SIGN_IN)) {
            case Outcome.Refused<Caller>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Caller> ignored ->
                links.unlink(caller, provider)
                        ? Outcome.done(true)
                        : Outcome.refused(new Refusal.NotFound("linked account"));
        };
    }

    private Optional<IdentityProvider> find(ProviderKey key) {
        return providers.stream().filter(provider -> provider.key().equals(key)).findFirst();
    }

    /** Uses up what works once; false when that has happened before. */
    private boolean spend(String token, Instant expiresAt) {
        return workshop.transactor().onPlatform(tx -> tx.spend(TokenHash.of(token), expiresAt, workshop.now()));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the code says that somebody came back with. */
    private record Admission(
            OrganizationId organization, MemberId member, ProviderKey provider, TokenHash browser, Instant expiresAt) {
        static Admission of(List<String> words) {
            return new Admission(
                    OrganizationId.parse(words.get(0)).orElseThrow(),
                    MemberId.parse(words.get(1)).orElseThrow(),
                    new ProviderKey(words.get(2)),
                    new TokenHash(words.get(3)),
                    Instant.ofEpochMilli(Long.parseLong(words.get(4))));
        }

        boolean isOf(String inBrowser, Instant now) {
            return browser.isOf(inBrowser) && now.isBefore(expiresAt);
        }
    }
}
