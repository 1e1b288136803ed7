package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.network.NetworkRange;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.PlaceRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessServiceTest {
    private static final EmailAddress ADA = new EmailAddress("ada@acme.example");
    private static final String PASSWORD = "correct horse battery";
    private static final Origin OFFICE = new Origin("203.0.113.7", "A browser");
    private static final Origin ELSEWHERE = new Origin("198.51.100.1", "A browser");

    private final World world = new World();
    private final SignInService signIn = world.messaging.signIn();
    private final AccessService access = world.messaging.access();
    private final Caller ada = world.owner.from(OFFICE);

    @Test
    void whoIsElsewhereNeitherSignsInNorGoesOn() {
        var here = signIn.login(ADA, PASSWORD, ELSEWHERE).orElseThrow();
        allow("203.0.113.0/24").orElseThrow();

        assertThat(why(signIn.login(ADA, PASSWORD, ELSEWHERE))).isEqualTo(new PlaceRefusal.AddressNotAllowed());
        assertThat(why(signIn.login(ADA, PASSWORD))).isEqualTo(new PlaceRefusal.AddressNotAllowed());
        assertThat(why(signIn.authenticate(here.accessToken(), ELSEWHERE)))
                .isEqualTo(new PlaceRefusal.AddressNotAllowed());
        assertThat(why(signIn.refresh(here.refreshToken(), ELSEWHERE))).isEqualTo(new PlaceRefusal.AddressNotAllowed());
        assertThat(signIn.refresh(here.refreshToken(), OFFICE)).isInstanceOf(Outcome.Done.class);
        assertThat(signIn.authenticate(here.accessToken(), OFFICE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aWrongPasswordIsAllThatAStrangerHearsOf() {
        allow("203.0.113.0/24").orElseThrow();
        assertThat(why(signIn.login(ADA, "wrong horse battery", ELSEWHERE))).isEqualTo(new Refusal.CredentialsWrong());
    }

    @Test
    void nobodyLocksThemselvesOut() {
        assertThat(why(allow("198.51.100.0/24"))).isEqualTo(new PlaceRefusal.WouldLockYouOut());
        var unknown = new Caller(
                ada.organization(),
                ada.member(),
                ada.name(),
                ada.permissions(),
                ada.reach(),
                ada.credential(),
                Origin.unknown());
        assertThat(why(access.replace(unknown, rules("203.0.113.0/24")))).isEqualTo(new PlaceRefusal.WouldLockYouOut());
        assertThat(access.addressRules(ada).orElseThrow()).isEqualTo(AddressRules.everywhere());
    }

    @Test
    void anOperatorLetsThemInAgain() {
        var host = new Caller(ada.organization(), ada.member(), ada.name(), ada.permissions());
        access.replace(host, rules("192.0.2.1")).orElseThrow();
        assertThat(why(signIn.login(ADA, PASSWORD, OFFICE))).isEqualTo(new PlaceRefusal.AddressNotAllowed());

        assertThat(access.letEverybodyIn(ADA)).contains(AddressRules.everywhere());

        assertThat(signIn.login(ADA, PASSWORD, OFFICE)).isInstanceOf(Outcome.Done.class);
        assertThat(access.letEverybodyIn(new EmailAddress("nobody@acme.example")))
                .isEmpty();
    }

    @Test
    void itTakesThePermissionToManageAccess() {
        var agent = new Caller(ada.organization(), ada.member(), "Anna", Set.of(Permission.READ_CONVERSATIONS));
        assertThat(why(access.addressRules(agent))).isEqualTo(new Refusal.Forbidden(Permission.MANAGE_ACCESS));
        assertThat(why(access.replace(agent, AddressRules.everywhere())))
                .isEqualTo(new Refusal.Forbidden(Permission.MANAGE_ACCESS));
    }

    @Test
    void changesAndRefusedAttemptsAreAudited() {
        var here = signIn.login(ADA, PASSWORD, ELSEWHERE).orElseThrow();
        allow("203.0.113.0/24").orElseThrow();
        signIn.login(ADA, PASSWORD, ELSEWHERE);
        for (int times = 0; times < 5; times++) {
            signIn.authenticate(here.accessToken(), ELSEWHERE);
        }

        assertThat(audited(AuditAct.ADDRESS_RULES_CHANGED))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.origin()).isEqualTo(OFFICE));
        assertThat(audited(AuditAct.ADDRESS_REFUSED))
                .extracting(entry -> entry.details().get("at"))
                .containsExactly("request", "sign-in");
        world.pass(Duration.ofMinutes(5));
        signIn.authenticate(here.accessToken(), ELSEWHERE);
        assertThat(audited(AuditAct.ADDRESS_REFUSED)).hasSize(2);
    }

    @Test
    void everybodyHearsOfAChange() {
        var heard = new ArrayList<Signal>();
        world.ports.storage().bus().subscribe(heard::add);
        allow("203.0.113.0/24").orElseThrow();
        allow("192.0.2.1");
        assertThat(heard).containsExactly(new Signal.AddressRulesChanged(ada.organization()));
    }

    private Outcome<AddressRules> allow(String... ranges) {
        return access.replace(ada, rules(ranges));
    }

    private static AddressRules rules(String... ranges) {
        return new AddressRules(Stream.of(ranges)
                .map(text -> new AddressRules.Allowed(NetworkRange.parse(text).orElseThrow(), ""))
                .toList());
    }

    private List<AuditEntry> audited(AuditAct act) {
        return world
                .ports
                .storage()
                .transactor()
                .inOrganization(ada.organization(), tx -> tx.audit().list(Optional.empty(), 100))
                .stream()
                .filter(entry -> entry.act() == act)
                .toList();
    }

    private static Refusal why(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why();
    }
}
