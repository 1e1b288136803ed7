package io.parley.messaging.service;

import static io.parley.messaging.identity.Permission.ASSIGN;
import static io.parley.messaging.identity.Permission.MANAGE_ACCESS;
import static io.parley.messaging.identity.Permission.READ_CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.outcome.KeyRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyServiceTest {
    private final World world = new World();
    private final ApiKeyService keys = world.messaging.apiKeys();

    private CreatedApiKey made(Permission... scopes) {
        return keys.create(world.owner, new NewApiKey("Import", Set.of(scopes), Optional.empty()))
                .orElseThrow();
    }

    private Outcome<Identity> show(CreatedApiKey key) {
        return world.messaging.signIn().authenticate(key.token().text());
    }

    private Caller callerBy(CreatedApiKey key) {
        return show(key).orElseThrow().caller();
    }

    private static Refusal why(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why();
    }

    private Caller agent() {
        var email = new EmailAddress("bo@acme.example");
        world.messaging
                .members()
                .add(world.owner, "Bo", email, Role.AGENT, "correct horse battery")
                .orElseThrow();
        var signedIn =
                world.messaging.signIn().login(email, "correct horse battery").orElseThrow();
        return world.messaging
                .signIn()
                .authenticate(signedIn.accessToken())
                .orElseThrow()
                .caller();
    }

    @Test
    void aKeyActsForItsMemberWithinItsScopes() {
        var key = made(READ_CONVERSATIONS);
        var caller = callerBy(key);
        assertThat(caller.member()).isEqualTo(world.owner.member());
        assertThat(caller.permissions()).containsExactly(READ_CONVERSATIONS);
        assertThat(caller.credential())
                .isEqualTo(new Credential.Key(key.key().key().id(), Set.of(READ_CONVERSATIONS)));
    }

    @Test
    void whatItsMemberMayNotDoAKeyMayNotEither() {
        var key = made(READ_CONVERSATIONS, MANAGE_ACCESS).key().key();
        assertThat(key.permissions(Role.AGENT.permissions())).containsExactly(READ_CONVERSATIONS);
        assertThat(key.permissions(Set.of())).isEmpty();
    }

    @Test
    void nobodyMakesAKeyThatMayMoreThanThey() {
        var caller = new Caller(
                world.owner.organization(), world.owner.member(), "Ada", Set.of(MANAGE_ACCESS, READ_CONVERSATIONS));
        var wanted = new NewApiKey("Import", Set.of(READ_CONVERSATIONS, ASSIGN), Optional.empty());
        assertThat(why(keys.create(caller, wanted))).isEqualTo(new Refusal.Forbidden(ASSIGN));
        assertThat(why(keys.create(agent(), wanted))).isEqualTo(new Refusal.Forbidden(MANAGE_ACCESS));
    }

    @Test
    void aKeyNeitherMakesKeysNorChangesASignIn() {
        var caller = callerBy(made(Permission.values()));
        var wanted = new NewApiKey("Another", Set.of(), Optional.empty());
        assertThat(why(keys.create(caller, wanted))).isEqualTo(new Refusal.OnlyInPerson());
        assertThat(AccessPolicy.refusal(caller, UseCase.CHANGE_OWN_SIGN_IN)).contains(new Refusal.OnlyInPerson());
    }

    @Test
    void anExpiredKeyOpensNothing() {
        var end = world.now().plus(Duration.ofDays(1));
        var key = keys.create(world.owner, new NewApiKey("Import", Set.of(), Optional.of(end)))
                .orElseThrow();
        world.pass(Duration.ofDays(1).minusMillis(1));
        assertThat(show(key).orElseThrow().until()).contains(end);
        world.pass(Duration.ofMillis(1));
        assertThat(why(show(key))).isEqualTo(new KeyRefusal.KeyExpired());
    }

    @Test
    void anEndThatIsPastOrTooFarAwayDoesNotFit() {
        for (var end : List.of(world.now(), world.now().plus(Duration.ofDays(4000)))) {
            assertThat(why(keys.create(world.owner, new NewApiKey("Import", Set.of(), Optional.of(end)))))
                    .isInstanceOf(KeyRefusal.ExpiryUnfit.class);
        }
    }

    @Test
    void aRevokedKeyOpensNothingAndEverybodyIsTold() {
        var told = new ArrayList<Signal>();
        world.ports.storage().bus().subscribe(told::add);
        var key = made(READ_CONVERSATIONS);
        var id = key.key().key().id();
        keys.revoke(world.owner, id).orElseThrow();
        assertThat(why(show(key))).isEqualTo(new KeyRefusal.KeyInvalid());
        assertThat(told).contains(new Signal.ApiKeyRevoked(world.owner.organization(), id));
        assertThat(why(keys.revoke(world.owner, id))).isEqualTo(new Refusal.NotFound("API key"));
    }

    @Test
    void whateverIsNoKeyIsRefusedAlike() {
        String good = made(READ_CONVERSATIONS).token().text();
        String otherSecret = good.substring(0, good.length() - 1) + (good.endsWith("0") ? "1" : "0");
        String otherKey = good.replaceFirst("_[0-9a-z]{26}_", "_" + "0".repeat(26) + "_");
        for (String bad :
                List.of("pk_", otherSecret, otherKey, good + "0", "pk_" + "x".repeat(5000), good.toUpperCase())) {
            assertThat(why(world.messaging.signIn().authenticate(bad)).code()).isIn("key-invalid", "token-invalid");
        }
    }

    @Test
    void thoseWhoDoNotManageKeysSeeAndRevokeTheirOwn() {
        var agent = agent();
        var owners = made(READ_CONVERSATIONS).key().key().id();
        assertThat(keys.all(agent).orElseThrow()).isEmpty();
        assertThat(why(keys.revoke(agent, owners))).isEqualTo(new Refusal.NotFound("API key"));
        assertThat(keys.all(world.owner).orElseThrow())
                .extracting(OwnedApiKey::memberName)
                .containsExactly("Ada");
        assertThat(why(keys.all(callerBy(made(READ_CONVERSATIONS))))).isEqualTo(new Refusal.OnlyInPerson());
        assertThat(keys.all(callerBy(made(MANAGE_ACCESS))).orElseThrow()).hasSize(3);
    }

    @Test
    void anotherOrganizationsKeyIsNotThere() {
        var stranger = world.register("Other", "eve@other.example");
        ApiKeyId id = made(READ_CONVERSATIONS).key().key().id();
        assertThat(why(keys.revoke(stranger, id))).isEqualTo(new Refusal.NotFound("API key"));
        assertThat(keys.all(stranger).orElseThrow()).isEmpty();
    }

    @Test
    void aMemberHasSoManyKeysAndNoMore() {
        for (int i = 0; i < ApiKeyService.MOST_KEYS; i++) {
            made();
        }
        assertThat(why(keys.create(world.owner, new NewApiKey("One more", Set.of(), Optional.empty()))))
                .isEqualTo(new KeyRefusal.TooManyKeys(ApiKeyService.MOST_KEYS));
    }

    @Test
    void itsUseIsKeptToTheMinute() {
        var key = made(READ_CONVERSATIONS);
        var first = world.now();
        show(key);
        assertThat(lastUse()).isEmpty();
        keys.saveUses();
        assertThat(lastUse()).contains(first);

        world.pass(Duration.ofSeconds(59));
        show(key);
        keys.saveUses();
        assertThat(lastUse()).contains(first);

        world.pass(Duration.ofSeconds(1));
        show(key);
        keys.saveUses();
        assertThat(lastUse()).contains(world.now());
    }

    private Optional<java.time.Instant> lastUse() {
        return keys.all(world.owner).orElseThrow().getFirst().key().lastUsedAt();
    }

    @Test
    void theAuditLogTellsWhoMadeAndRevokedIt() {
        var id = made(READ_CONVERSATIONS).key().key().id();
        keys.revoke(world.owner, id).orElseThrow();
        var entries = world.ports
                .storage()
                .transactor()
                .inOrganization(world.owner.organization(), tx -> tx.audit().list(Optional.empty(), 2));
        assertThat(entries)
                .extracting(entry -> entry.act() + " " + entry.subject())
                .containsExactly(AuditAct.API_KEY_REVOKED + " " + id, AuditAct.API_KEY_CREATED + " " + id);
    }

    @Test
    void itCanBeRecognisedAndIsNeverPrinted() {
        var key = made(READ_CONVERSATIONS);
        assertThat(key.token().text()).matches("pk_[0-9a-z]{26}_[0-9a-z]{26}_[0-9a-z]{52}");
        assertThat(key.toString()).doesNotContain(key.token().secret());
        assertThat(key.key().key().hash().value()).doesNotContain(key.token().secret());
    }
}
