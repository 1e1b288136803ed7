package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Attempts;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.port.PasswordHasher;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SignInServiceTest {
    private static final EmailAddress ADA = new EmailAddress("ada@acme.example");

    private final World world = new World();
    private final SignInService signIn = world.messaging.signIn();

    private SignedIn login() {
        return signIn.login(ADA, "correct horse battery").orElseThrow();
    }

    private static Refusal why(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why();
    }

    @Test
    void whoIsRegisteredSignsIn() {
        var me = signIn.me(
                signIn.authenticate(login().accessToken()).orElseThrow().caller());
        assertThat(me.member().email()).isEqualTo(ADA);
        assertThat(me.organization().name()).isEqualTo("Acme");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        assertThat(why(signIn.login(ADA, "wrong horse battery")))
                .isEqualTo(why(signIn.login(new EmailAddress("nobody@acme.example"), "wrong horse battery")));
    }

    @Test
    void anAddressIsRegisteredOnceAcrossOrganizations() {
        assertThat(why(signIn.register("Other", "Ada", ADA, "correct horse battery")))
                .isEqualTo(new Refusal.EmailTaken());
    }

    @Test
    void weakAndPublishedPasswordsAreRefused() {
        var eve = new EmailAddress("eve@acme.example");
        for (String password : new String[] {"short", "password", "admin123", "x".repeat(129)}) {
            assertThat(why(signIn.register("Eve's", "Eve", eve, password))).isInstanceOf(Refusal.PasswordTooWeak.class);
        }
    }

    @Test
    void anAccessTokenExpires() {
        var token = login().accessToken();
        world.pass(SignInService.ACCESS_LIFE);
        assertThat(why(signIn.authenticate(token))).isEqualTo(new Refusal.TokenExpired());
        assertThat(why(signIn.authenticate("rubbish"))).isEqualTo(new Refusal.TokenInvalid());
    }

    @Test
    void aRefreshTokenIsGoodForOneUse() {
        var first = login();
        var second = signIn.refresh(first.refreshToken()).orElseThrow();
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(signIn.refresh(second.refreshToken())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRefreshTokenUsedTwiceEndsItsWholeSession() {
        var first = login();
        var second = signIn.refresh(first.refreshToken()).orElseThrow();
        assertThat(why(signIn.refresh(first.refreshToken()))).isEqualTo(new Refusal.RefreshTokenReused());
        assertThat(why(signIn.refresh(second.refreshToken()))).isEqualTo(new Refusal.SessionEnded());
        assertThat(why(signIn.authenticate(second.accessToken()))).isEqualTo(new Refusal.SessionEnded());
    }

    @Test
    void anotherSessionGoesOnWhenOneIsEnded() {
        var stolen = login();
        var other = login();
        signIn.refresh(stolen.refreshToken());
        signIn.refresh(stolen.refreshToken());
        assertThat(signIn.refresh(other.refreshToken())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void loggingOutEndsTheSession() {
        var signedIn = login();
        signIn.logout(signedIn.accessToken()).orElseThrow();
        assertThat(why(signIn.authenticate(signedIn.accessToken()))).isEqualTo(new Refusal.SessionEnded());
        assertThat(why(signIn.refresh(signedIn.refreshToken()))).isEqualTo(new Refusal.SessionEnded());
    }

    @Test
    void aSessionEndsByItself() {
        var signedIn = login();
        world.pass(SignInService.SESSION_LIFE.plus(Duration.ofSeconds(1)));
        assertThat(why(signIn.refresh(signedIn.refreshToken()))).isEqualTo(new Refusal.SessionEnded());
    }

    @Test
    void nothingThatPrintsShowsATokenOrAnAddress() {
        var signedIn = login();
        assertThat(signedIn.toString() + signedIn.member())
                .doesNotContain(signedIn.accessToken(), signedIn.refreshToken(), "ada@acme.example");
    }

    @Test
    void fiveFailuresAnywhereLockAnAccountAndASuccessStartsAgain() {
        for (int i = 0; i < 4; i++) {
            assertThat(why(signIn.login(ADA, "wrong", from("192.0.2." + i)))).isEqualTo(new Refusal.CredentialsWrong());
        }
        login();
        for (int i = 0; i < 5; i++) {
            assertThat(why(signIn.login(ADA, "wrong", from("198.51.100." + i))))
                    .isEqualTo(new Refusal.CredentialsWrong());
        }
        assertThat(why(signIn.login(ADA, "correct horse battery", from("203.0.113.1"))))
                .isEqualTo(new SignInRefusal.Locked(Attempts.WINDOW));
        signIn.unlock(ADA);
        login();
    }

    @Test
    void fiveFailuresLockAnAddressWhoeverWasTriedAndNoOther() {
        for (int i = 0; i < 5; i++) {
            signIn.login(new EmailAddress("somebody" + i + "@acme.example"), "wrong", from("192.0.2.7"));
        }
        assertThat(why(signIn.login(ADA, "correct horse battery", from("192.0.2.7"))))
                .isEqualTo(new SignInRefusal.Locked(Attempts.WINDOW));
        assertThat(signIn.login(ADA, "correct horse battery", from("192.0.2.8")))
                .isInstanceOf(Outcome.Done.class);
        world.pass(Attempts.WINDOW);
        assertThat(world.messaging.sweeps().signIns().sweep()).isPositive();
        assertThat(signIn.login(ADA, "correct horse battery", from("192.0.2.7")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofManyGuessesAtOnceFiveAreTold() {
        var told = new ConcurrentLinkedQueue<Refusal>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                threads.execute(() -> told.add(why(signIn.login(ADA, "wrong"))));
            }
        }
        assertThat(told).hasSize(40);
        assertThat(told.stream().filter(new Refusal.CredentialsWrong()::equals)).hasSize(5);
    }

    private static Origin from(String address) {
        return new Origin(address, "");
    }

    @Test
    void aHashThatWasMadeAnotherWayMakesWayAtTheNextSignIn() {
        var hashes = new AtomicInteger();
        var ageing = new World(ports -> withHasher(ports, new PasswordHasher() {
            @Override
            public String hash(String password) {
                return hashes.incrementAndGet() + password;
            }

            @Override
            public boolean matches(String password, String hash) {
                return hash.substring(1).equals(password);
            }

            @Override
            public boolean isOutdated(String hash) {
                return hash.charAt(0) < '3';
            }
        }));
        assertThat(hashOf(ageing)).startsWith("2");
        ageing.messaging.signIn().login(ADA, "wrong");
        assertThat(hashOf(ageing)).startsWith("2");
        ageing.messaging.signIn().login(ADA, "correct horse battery").orElseThrow();
        assertThat(hashOf(ageing)).startsWith("3");
        ageing.messaging.signIn().login(ADA, "correct horse battery").orElseThrow();
        assertThat(hashOf(ageing)).startsWith("3");
    }

    private static String hashOf(World world) {
        return world.ports
                .storage()
                .transactor()
                .inOrganization(world.owner.organization(), tx -> tx.members().passwordHash(world.owner.member()))
                .orElseThrow();
    }

    private static Ports withHasher(Ports ports, PasswordHasher hasher) {
        var security = new Ports.Security(
                hasher, ports.security().signer(), ports.security().secrets());
        return new Ports(ports.storage(), ports.surroundings(), security, ports.policies(), ports.files());
    }
}
