package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Session;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionServiceTest {
    private static final EmailAddress ADA = new EmailAddress("ada@acme.example");
    private static final Origin HOME = new Origin("192.0.2.7", "Firefox");

    private final World world = new World();
    private final SignInService signIn = world.messaging.signIn();
    private final SessionService sessions = world.messaging.sessions();
    private final List<Signal.SignInsEnded> shownOut = new ArrayList<>();

    SessionServiceTest() {
        world.ports.storage().bus().subscribe(signal -> {
            if (signal instanceof Signal.SignInsEnded ended) {
                shownOut.add(ended);
            }
        });
    }

    private SignedIn login() {
        return signIn.login(ADA, "correct horse battery", HOME).orElseThrow();
    }

    private Caller caller(SignedIn signedIn) {
        return signIn.authenticate(signedIn.accessToken()).orElseThrow().caller();
    }

    private Session latest(Caller caller) {
        return sessions.list(caller).orElseThrow().getFirst();
    }

    @Test
    void aSessionKnowsFromWhereAndWithWhat() {
        world.pass(Duration.ofMinutes(1));
        assertThat(latest(caller(login())).origin()).isEqualTo(HOME);
    }

    @Test
    void theLastUseIsKnownToTheMinute() {
        var signedIn = login();
        var began = world.now();
        world.pass(SessionService.USE_GRAIN.minusMillis(1));
        assertThat(latest(caller(signedIn)).lastUsedAt()).isEqualTo(began);
        world.pass(Duration.ofMillis(1));
        assertThat(latest(caller(signedIn)).lastUsedAt()).isEqualTo(world.now());
    }

    @Test
    void whateverEndsASessionShowsItsSocketsOut() {
        var one = caller(login());
        var other = login();
        var session = SessionService.current(caller(other)).orElseThrow();
        sessions.revoke(one, session).orElseThrow();
        assertThat(shownOut)
                .containsExactly(new Signal.SignInsEnded(one.organization(), one.member(), Optional.of(session)));
        signIn.logout(other.accessToken()).orElseThrow();
        assertThat(shownOut).as("it had ended before").hasSize(1);

        var stolen = login();
        signIn.refresh(stolen.refreshToken()).orElseThrow();
        signIn.refresh(stolen.refreshToken());
        assertThat(shownOut).hasSize(2);
        signIn.logout(login().accessToken()).orElseThrow();
        assertThat(shownOut).hasSize(3);
        assertThat(Acts.of(world))
                .contains(AuditAct.SESSION_REVOKED, AuditAct.REFRESH_TOKEN_REUSED, AuditAct.SIGNED_OUT);
    }

    @Test
    void loggingOutEverywhereEndsAllOrAllButThisOne() {
        var here = caller(login());
        login();
        assertThat(sessions.revokeAll(here, true).orElseThrow()).isEqualTo(2);
        assertThat(sessions.list(here).orElseThrow()).hasSize(1);
        assertThat(sessions.revokeAll(here, false).orElseThrow()).isEqualTo(1);
        assertThat(sessions.list(here).orElseThrow()).isEmpty();
    }

    @Test
    void onlyWhoSignedInByThemselvesSeesAndEndsSessions() {
        var host = new Caller(world.owner.organization(), world.owner.member(), "Ada", world.owner.permissions());
        var refused = new Outcome.Refused<>(new Refusal.OnlyInPerson());
        assertThat(sessions.list(host)).isEqualTo(refused);
        assertThat(sessions.revokeAll(host, false)).isEqualTo(refused);
        assertThat(sessions.revoke(host, SessionService.current(world.owner).orElseThrow()))
                .isEqualTo(refused);
    }
}
