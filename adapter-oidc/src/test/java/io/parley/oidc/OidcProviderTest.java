package io.parley.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.port.IdentityProvider.Code;
import io.parley.messaging.port.IdentityProvider.Direction;
import io.parley.messaging.port.IdentityProvider.Request;
import io.parley.messaging.port.IdentityProvider.Testimony;
import io.parley.testkit.oidc.Misbehaviour;
import io.parley.testkit.oidc.OidcServer;
import io.parley.testkit.oidc.Person;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Over real sockets, with a provider that does right and one that does wrong. */
class OidcProviderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final URI CALLBACK = URI.create("https://parley.example/api/v1/auth/oauth/sample/callback");
    private static final String NONCE = "nonce-1";
    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final OidcServer server = OidcServer.start("client-1", "secret of the client", () -> now);
    private final OidcProvider provider = provider(PATIENCE);

    @AfterEach
    void stop() {
        server.close();
        provider.close();
    }

    private OidcProvider provider(Duration patience) {
        var client = new OidcSettings.Client("client-1", "secret of the client");
        var settings = OidcSettings.standard(new ProviderKey("sample"), "Sample", server.issuer(), client, CALLBACK);
        return new OidcProvider(settings, () -> now, patience);
    }

    private URI arrive(OidcProvider by) {
        var direction = by.direct(new Request("state-1", NONCE, CHALLENGE));
        assertThat(direction).isInstanceOf(Direction.To.class);
        return OidcServer.visit(((Direction.To) direction).address());
    }

    private Code code() {
        return code(NONCE, VERIFIER);
    }

    private Code code(String nonce, String verifier) {
        String query = arrive(provider).getQuery();
        return new Code(query.replaceFirst("^code=([^&]+)&.*$", "$1"), nonce, verifier);
    }

    private void assertRefused(Code code, String because) {
        assertThat(provider.redeem(code)).isEqualTo(new Testimony.Refused(because));
    }

    @Test
    void whoeverAgreesComesBackAndIsKnown() {
        server.welcome(new Person("subject-7", "ADA@example.com"));
        assertThat(arrive(provider).toString()).startsWith(CALLBACK + "?code=").endsWith("&state=state-1");
        assertThat(provider.redeem(code()))
                .isEqualTo(new Testimony.Known(
                        new ExternalIdentity(server.issuer().toString(), "subject-7"),
                        Optional.of(new EmailAddress("ada@example.com"))));
    }

    @Test
    void anEllipticSignatureIsAsGood() {
        server.rotateToEllipticKey();
        assertThat(provider.redeem(code())).isInstanceOf(Testimony.Known.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL_UNVERIFIED", "EMAIL_WITHOUT_A_WORD_ON_IT"})
    void anAddressThatIsNotVerifiedIsNotTold(Misbehaviour misbehaviour) {
        var code = code();
        server.misbehave(misbehaviour);
        assertThat(((Testimony.Known) provider.redeem(code)).email()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_ISSUER, iss",
        "WRONG_AUDIENCE, aud",
        "SEVERAL_AUDIENCES, aud",
        "ISSUED_TO_ANOTHER, aud",
        "EXPIRED, exp",
        "WITHOUT_EXPIRY, exp",
        "ISSUED_IN_THE_FUTURE, iat",
        "ISSUED_LONG_AGO, iat",
        "WRONG_NONCE, nonce",
        "WITHOUT_NONCE, nonce",
        "WITHOUT_SUBJECT, sub",
        "UNSIGNED, signature",
        "SIGNED_WITH_THE_PUBLIC_KEY, signature",
        "SIGNED_WITH_THE_CLIENT_SECRET, signature",
        "SIGNED_BY_ANOTHER, signature",
        "KEY_IN_THE_TOKEN, signature",
        "ALTERED, signature",
        "WITHOUT_ID_TOKEN, no id_token",
        "REDIRECTS, status 302"
    })
    void aTestimonyThatIsWrongIsNotBelieved(Misbehaviour misbehaviour, String because) {
        var code = code();
        server.misbehave(misbehaviour);
        assertThat(provider.redeem(code)).isEqualTo(new Testimony.Refused(because));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_JSON", "FAILS", "HUGE"})
    void aProviderThatIsOutOfOrderIsUnreachable(Misbehaviour misbehaviour) {
        var code = code();
        server.misbehave(misbehaviour);
        assertThat(provider.redeem(code)).isEqualTo(new Testimony.Unreachable());
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "TRICKLES"})
    void aProviderThatNeverEndsIsGivenUp(Misbehaviour misbehaviour) {
        try (var impatient = provider(Duration.ofMillis(300))) {
            server.misbehave(misbehaviour);
            assertThat(impatient.direct(new Request("state", NONCE, CHALLENGE))).isEqualTo(new Direction.Unreachable());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "DISCOVERY_OF_ANOTHER", "DISCOVERY_UNENCRYPTED"})
    void nobodyIsSentWhereTheDiscoveryIsNotToBeBelieved(Misbehaviour misbehaviour) {
        server.misbehave(misbehaviour);
        assertThat(provider.direct(new Request("state", NONCE, CHALLENGE))).isEqualTo(new Direction.Unreachable());
        server.misbehave();
        assertThat(provider.direct(new Request("state", NONCE, CHALLENGE))).isInstanceOf(Direction.To.class);
    }

    /** Every kind of wrong is in one of the tests above. */
    @Test
    void everyMisbehaviourIsTried() {
        assertThat(Misbehaviour.values()).hasSize(2 + 19 + 3 + 2 + 2);
    }

    @Test
    void aCodeWorksOnce() {
        var code = code();
        assertThat(provider.redeem(code)).isInstanceOf(Testimony.Known.class);
        assertRefused(code, "status 400");
    }

    @Test
    void aStolenCodeIsOfNoUseWithoutTheVerifier() {
        assertRefused(code(NONCE, "another-verifier-of-the-thiefs-own-0123456789"), "status 400");
    }

    @Test
    void aCodeFromAnotherSignInHasAnotherNonce() {
        assertRefused(code("nonce-of-the-victim", VERIFIER), "nonce");
    }

    @Test
    void aRotatedKeyIsFetchedOnce() {
        assertThat(provider.redeem(code())).isInstanceOf(Testimony.Known.class);
        assertThat(provider.redeem(code())).isInstanceOf(Testimony.Known.class);
        assertThat(server.keysFetched()).isEqualTo(1);
        server.rotateKey();
        assertThat(provider.redeem(code())).isInstanceOf(Testimony.Known.class);
        assertThat(server.keysFetched()).isEqualTo(2);
    }

    @Test
    void keysAreFetchedAgainAfterAWhile() {
        provider.redeem(code());
        now = now.plus(Duration.ofHours(1));
        assertThat(provider.redeem(code())).isInstanceOf(Testimony.Known.class);
        assertThat(server.keysFetched()).isEqualTo(2);
    }

    @Test
    void nothingIsSentWhereOthersCouldRead() {
        for (String safe : Set.of("https://issuer.example", "http://localhost:8080", "http://127.0.0.1:1/a")) {
            assertThat(Addresses.isSafe(URI.create(safe))).as(safe).isTrue();
        }
        for (String unsafe : Set.of(
                "http://issuer.example",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example/",
                "https://user@issuer.example",
                "ftp://localhost",
                "file:///etc/passwd",
                "issuer.example")) {
            assertThat(Addresses.isSafe(URI.create(unsafe))).as(unsafe).isFalse();
        }
    }

    @Test
    void noSecretIsPrinted() {
        var client = new OidcSettings.Client("client-1", "secret of the client");
        assertThat(OidcSettings.google(client, CALLBACK).toString()).doesNotContain("secret of the client");
    }
}
