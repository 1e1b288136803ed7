package io.parley.messaging.service;

import static io.parley.messaging.service.Acts.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.identity.Attempts;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.port.Mailer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordServiceTest {
    private static final EmailAddress ADA = new EmailAddress("ada@acme.example");
    private static final String OLD = "correct horse battery";
    private static final String NEW = "wrong horse, stapled";

    private final List<Mailer.Mail> mails = new ArrayList<>();
    private final World world = new World(this::withMailer);
    private final SignInService signIn = world.messaging.signIn();
    private final PasswordService passwords = world.messaging.passwords();

    private Ports withMailer(Ports ports) {
        var usual = ports.surroundings();
        var surroundings = new Ports.Surroundings(
                usual.time(), usual.chance(), usual.ids(), usual.client(), usual.observer(), mails::add);
        return new Ports(ports.storage(), surroundings, ports.security(), ports.policies(), ports.files());
    }

    private Caller login(String password) {
        var signedIn = signIn.login(ADA, password).orElseThrow();
        return signIn.authenticate(signedIn.accessToken()).orElseThrow().caller();
    }

    private String mailedToken() {
        passwords.forgot(ADA, Origin.unknown());
        return ((Mailer.Mail.PasswordReset) mails.getLast()).token();
    }

    @Test
    void aChangedPasswordEndsAllSessionsButTheOwn() {
        var here = login(OLD);
        login(OLD);
        passwords.change(here, OLD, NEW).orElseThrow();
        assertThat(world.messaging.sessions().list(here).orElseThrow())
                .extracting(
                        session -> SessionService.current(here).orElseThrow().equals(session.id()))
                .containsExactly(true);
        assertThat(why(signIn.login(ADA, OLD))).isEqualTo(new Refusal.CredentialsWrong());
        login(NEW);
        assertThat(Acts.of(world)).contains(AuditAct.PASSWORD_CHANGED);
    }

    @Test
    void whoDoesNotKnowThePasswordDoesNotChangeItAndIsStoppedFromGuessing() {
        var here = login(OLD);
        for (int i = 0; i < Attempts.MOST; i++) {
            assertThat(why(passwords.change(here, "guess " + i, NEW))).isEqualTo(new SignInRefusal.PasswordWrong());
        }
        assertThat(why(passwords.change(here, OLD, NEW))).isEqualTo(new SignInRefusal.Locked(Attempts.WINDOW));
    }

    @Test
    void aWeakPasswordIsNotChosenAndSpendsNoLink() {
        assertThat(why(passwords.change(login(OLD), OLD, "password"))).isInstanceOf(Refusal.PasswordTooWeak.class);
        var token = mailedToken();
        assertThat(why(passwords.reset(token, "password", Origin.unknown())))
                .isInstanceOf(Refusal.PasswordTooWeak.class);
        passwords.reset(token, NEW, Origin.unknown()).orElseThrow();
    }

    @Test
    void aHostDoesNotChangeIt() {
        var host = new Caller(world.owner.organization(), world.owner.member(), "Ada", world.owner.permissions());
        assertThat(why(passwords.change(host, OLD, NEW))).isEqualTo(new Refusal.OnlyInPerson());
    }

    @Test
    void aLinkWorksOnceEndsAllSessionsAndUnlocks() {
        var here = login(OLD);
        for (int i = 0; i < Attempts.MOST; i++) {
            signIn.login(ADA, "guess " + i);
        }
        var token = mailedToken();
        passwords.reset(token, NEW, Origin.unknown()).orElseThrow();
        assertThat(world.messaging.sessions().list(here).orElseThrow()).isEmpty();
        login(NEW);
        assertThat(why(passwords.reset(token, OLD, Origin.unknown()))).isEqualTo(new SignInRefusal.LinkInvalid());
        assertThat(Acts.of(world)).contains(AuditAct.PASSWORD_RESET_ASKED, AuditAct.PASSWORD_RESET);
    }

    @Test
    void aLinkExpiresAndANewOneReplacesIt() {
        var first = mailedToken();
        var second = mailedToken();
        assertThat(why(passwords.reset(first, NEW, Origin.unknown()))).isEqualTo(new SignInRefusal.LinkInvalid());
        world.pass(OneTimeGrant.Purpose.PASSWORD_RESET.life());
        assertThat(why(passwords.reset(second, NEW, Origin.unknown()))).isEqualTo(new SignInRefusal.LinkInvalid());
        for (String rubbish : List.of("", "a.b.c", second + "x", second.replaceAll("\\.[^.]*$", ".secret"))) {
            assertThat(why(passwords.reset(rubbish, NEW, Origin.unknown()))).isEqualTo(new SignInRefusal.LinkInvalid());
        }
    }

    @Test
    void nobodysMailboxIsFilledAndStrangersGetNoMail() {
        passwords.forgot(new EmailAddress("nobody@acme.example"), Origin.unknown());
        assertThat(mails).isEmpty();
        for (int i = 0; i < 2 * Attempts.MOST; i++) {
            passwords.forgot(ADA, Origin.unknown());
        }
        assertThat(mails).hasSize(Attempts.MOST);
        assertThat(mails.toString()).doesNotContain("@", "tok");
    }

    @Test
    void anOperatorHandsALinkOverWithoutMail() {
        var token = passwords.resetToken(ADA).orElseThrow();
        assertThat(passwords.reset(token.text(), NEW, Origin.unknown())).isInstanceOf(Outcome.Done.class);
        assertThat(passwords.resetToken(new EmailAddress("nobody@acme.example")))
                .isEmpty();
    }
}
