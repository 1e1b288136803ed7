package io.parley.messaging.service;

import static io.parley.messaging.service.Acts.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.identity.Attempts;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.RecoveryCode;
import io.parley.messaging.identity.TotpSecret;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondFactorServiceTest {
    private static final EmailAddress ADA = new EmailAddress("ada@acme.example");
    private static final String PASSWORD = "correct horse battery";

    private final World world = new World();
    private final SecondFactorService factors = world.messaging.secondFactors();
    private final TotpSecret secret = factors.begin(world.owner).orElseThrow().secret();

    private List<RecoveryCode> confirm() {
        var codes = factors.confirm(world.owner, code()).orElseThrow();
        // The code that confirmed it is used up.
        world.pass(Duration.ofSeconds(TotpSecret.STEP_SECONDS));
        return codes;
    }

    private String code() {
        return secret.code(world.now());
    }

    private String ticket() {
        return ((SignInRefusal.SecondFactorNeeded) why(world.messaging.signIn().login(ADA, PASSWORD))).ticket();
    }

    private Outcome<SignedIn> verify(String ticket, String code) {
        return factors.verify(ticket, code, Origin.unknown());
    }

    @Test
    void nobodyIsAskedForAFactorThatIsNotConfirmed() {
        assertThat(world.messaging.signIn().login(ADA, PASSWORD)).isInstanceOf(Outcome.Done.class);
        assertThat(why(factors.confirm(world.owner, "000000"))).isEqualTo(new SignInRefusal.CodeWrong());
        assertThat(factors.state(world.owner).orElseThrow()).isEqualTo(new SecondFactorService.State(false, 0));
    }

    @Test
    void aPasswordAloneIsNotEnoughAndACodeCompletesIt() {
        confirm();
        assertThat(factors.state(world.owner).orElseThrow())
                .isEqualTo(new SecondFactorService.State(true, RecoveryCode.MANY));
        var ticket = ticket();
        assertThat(why(verify(ticket, "000000"))).isEqualTo(new SignInRefusal.CodeWrong());
        assertThat(verify(ticket, code()).orElseThrow().member().id()).isEqualTo(world.owner.member());
        assertThat(Acts.of(world)).contains(AuditAct.SECOND_FACTOR_ADDED, AuditAct.SIGN_IN_FAILED);
    }

    @Test
    void aCodeWorksOnceAndSoDoesATicket() {
        confirm();
        var ticket = ticket();
        verify(ticket, code()).orElseThrow();
        assertThat(why(verify(ticket(), code()))).isEqualTo(new SignInRefusal.CodeWrong());
        world.pass(Duration.ofSeconds(TotpSecret.STEP_SECONDS));
        assertThat(why(verify(ticket, code()))).isEqualTo(new SignInRefusal.LinkInvalid());
        verify(ticket(), code()).orElseThrow();
    }

    @Test
    void aTicketExpiresAndEndsWithThePassword() {
        confirm();
        var ticket = ticket();
        world.pass(OneTimeGrant.Purpose.SECOND_FACTOR.life());
        assertThat(why(verify(ticket, code()))).isEqualTo(new SignInRefusal.LinkInvalid());
        var before = ticket();
        world.messaging
                .passwords()
                .change(world.owner, PASSWORD, "a mountain of paper")
                .orElseThrow();
        assertThat(why(verify(before, code()))).isEqualTo(new SignInRefusal.LinkInvalid());
        assertThat(why(verify("rubbish", code()))).isEqualTo(new SignInRefusal.LinkInvalid());
    }

    @Test
    void eachRecoveryCodeStandsInOnce() {
        var codes = confirm();
        assertThat(codes).hasSize(RecoveryCode.MANY).doesNotHaveDuplicates();
        verify(ticket(), codes.getFirst().text()).orElseThrow();
        assertThat(why(verify(ticket(), codes.getFirst().text()))).isEqualTo(new SignInRefusal.CodeWrong());
        verify(ticket(), codes.getLast().text()).orElseThrow();
        assertThat(factors.state(world.owner).orElseThrow().recoveryCodes()).isEqualTo(RecoveryCode.MANY - 2);
        assertThat(Acts.of(world)).contains(AuditAct.RECOVERY_CODE_USED);
    }

    @Test
    void guessesAreCountedOverAllTickets() {
        confirm();
        for (int i = 0; i < Attempts.MOST; i++) {
            assertThat(why(verify(ticket(), "guess " + i))).isEqualTo(new SignInRefusal.CodeWrong());
        }
        assertThat(why(verify(ticket(), code()))).isEqualTo(new SignInRefusal.Locked(Attempts.WINDOW));
    }

    @Test
    void itIsRemovedByWhoKnowsThePassword() {
        confirm();
        assertThat(why(factors.begin(world.owner))).isEqualTo(new SignInRefusal.SecondFactorThere());
        assertThat(why(factors.remove(world.owner, "guess"))).isEqualTo(new SignInRefusal.PasswordWrong());
        factors.remove(world.owner, PASSWORD).orElseThrow();
        assertThat(world.messaging.signIn().login(ADA, PASSWORD)).isInstanceOf(Outcome.Done.class);
        assertThat(Acts.of(world)).contains(AuditAct.SECOND_FACTOR_REMOVED);
    }

    @Test
    void aHostAddsNone() {
        var host = new io.parley.messaging.identity.Caller(
                world.owner.organization(), world.owner.member(), "Ada", world.owner.permissions());
        assertThat(why(factors.begin(host))).isEqualTo(new Refusal.OnlyInPerson());
        assertThat(why(factors.confirm(host, code()))).isEqualTo(new Refusal.OnlyInPerson());
    }
}
