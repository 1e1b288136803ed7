package io.parley.messaging.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Role;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every role and every use case, with the answer that people agreed on: written by hand, and computed from nothing. */
class AccessPolicyTest {
    private static final String TABLE = """
            use case                    owner admin manager agent front_desk qa
            READ_THE_INBOX              +     +     +     +     +     +
            READ_NOTES                  +     +     +     +     +     +
            READ_FILES                  +     +     +     +     +     +
            SEARCH_MESSAGES             +     +     +     +     +     +
            SEARCH_CONTACTS             +     +     +     +     +     +
            FOLLOW_WHAT_HAPPENS         +     +     +     +     +     +
            MARK_AS_READ                +     +     +     +     +     +
            READ_CHANNELS               +     +     +     +     +     +
            READ_THE_TEAM               +     +     +     +     +     +
            SEE_WHO_IS_THERE            +     +     +     +     +     +
            CONNECT_WITH_MEMBERS        +     +     +     +     +     +
            POST_MESSAGES               +     +     +     +     +     -
            SEND_MESSAGES_AGAIN         +     +     +     +     +     -
            SEND_A_CHANNEL_AGAIN        +     +     -     -     -     -
            EDIT_OWN_MESSAGES           +     +     +     +     +     -
            DELETE_OWN_MESSAGES         +     +     +     +     +     -
            REACT_TO_MESSAGES           +     +     +     +     +     -
            SHOW_THAT_ONE_TYPES         +     +     +     +     +     -
            KEEP_DRAFTS                 +     +     +     +     +     -
            UPLOAD_FILES                +     +     +     +     +     -
            OPEN_INTERNAL_CONVERSATIONS +     +     +     +     +     -
            TALK_WITH_MEMBERS           +     +     +     +     +     -
            CHANGE_GROUPS               +     +     +     +     +     -
            DELETE_MESSAGES_OF_OTHERS   +     +     +     -     -     -
            WRITE_NOTES                 +     +     +     +     +     -
            EDIT_OWN_NOTES              +     +     +     +     +     -
            DELETE_OWN_NOTES            +     +     +     +     +     -
            DELETE_NOTES_OF_OTHERS      +     +     +     -     -     -
            ASSIGN_CONVERSATIONS        +     +     +     +     -     -
            CLAIM_CONVERSATIONS         +     +     +     +     -     -
            TAKE_WAITING_CONVERSATIONS  +     +     +     +     -     -
            MOVE_CONVERSATIONS          +     +     +     +     -     -
            CHANGE_THE_STATUS           +     +     +     +     -     -
            CONNECT_CHANNELS            +     +     -     -     -     -
            READ_CHANNEL_SETTINGS       +     +     -     -     -     -
            CHANGE_CHANNELS             +     +     -     -     -     -
            DISCONNECT_CHANNELS         +     +     -     -     -     -
            GIVE_CHANNELS_TO_OFFICES    +     +     -     -     -     -
            MANAGE_THE_TEAM             +     +     -     -     -     -
            MAKE_ROLES                  +     +     -     -     -     -
            CHANGE_THE_ORGANIZATION     +     +     -     -     -     -
            MANAGE_OFFICES              +     +     -     -     -     -
            MANAGE_TEAMS                +     +     -     -     -     -
            SAY_WHO_GETS_IN             +     +     -     -     -     -
            MAKE_API_KEYS               +     +     -     -     -     -
            READ_THE_AUDIT_LOG          +     +     -     -     -     -
            READ_OWN_PROFILE            +     +     +     +     +     +
            CHANGE_OWN_PROFILE          +     +     +     +     +     +
            READ_OWN_DRAFTS             +     +     +     +     +     +
            DISCARD_OWN_FILES           +     +     +     +     +     +
            SAY_WHETHER_AVAILABLE       +     +     +     +     +     +
            BE_PRESENT                  +     +     +     +     +     +
            CHANGE_OWN_SIGN_IN          +     +     +     +     +     +
            """;
    private static final List<Role> COLUMNS =
            List.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT, Role.FRONT_DESK, Role.QA);
    private static final Map<UseCase, List<Boolean>> ANSWERS = TABLE.lines()
            .skip(1)
            .map(line -> List.of(line.strip().split(" +")))
            .collect(Collectors.toMap(
                    cells -> UseCase.valueOf(cells.getFirst()),
                    cells -> cells.stream().skip(1).map("+"::equals).toList(),
                    (one, other) -> {
                        throw new IllegalStateException("a use case is in the table twice");
                    },
                    TreeMap::new));

    private static final Credential SIGNED_IN = new Credential.SignIn(new SessionId(UUID.randomUUID()));

    @TestFactory
    Stream<DynamicTest> everyRoleGetsTheAnswerOfTheTable() {
        return ANSWERS.entrySet().stream()
                .flatMap(row -> COLUMNS.stream()
                        .map(role -> DynamicTest.dynamicTest(
                                role.key() + " " + row.getKey(),
                                () -> assertThat(AccessPolicy.allows(
                                                caller(role.permissions(), SIGNED_IN), row.getKey()))
                                        .isEqualTo(row.getValue().get(COLUMNS.indexOf(role))))));
    }

    @Test
    void theTableHasEveryUseCaseAndEveryRole() {
        assertThat(ANSWERS.keySet()).containsExactly(UseCase.values());
        assertThat(ANSWERS.values()).allSatisfy(row -> assertThat(row).hasSameSizeAs(COLUMNS));
        assertThat(COLUMNS).containsExactlyElementsOf(Role.builtIn());
    }

    @Test
    void whatOneDoesInPersonTakesASignInOfOnesOwnAndNothingElse() {
        assertThat(AccessPolicy.allows(caller(Set.of(), SIGNED_IN), UseCase.CHANGE_OWN_SIGN_IN))
                .isTrue();
        assertThat(AccessPolicy.refusal(caller(every(), new Credential.Host()), UseCase.CHANGE_OWN_SIGN_IN))
                .containsInstanceOf(Refusal.OnlyInPerson.class);
    }

    @Test
    void aHostThatVouchesForSomebodyGetsWhatTheyMay() {
        for (UseCase useCase : UseCase.values()) {
            if (useCase != UseCase.CHANGE_OWN_SIGN_IN) {
                assertThat(AccessPolicy.allows(caller(every(), new Credential.Host()), useCase))
                        .as(useCase.name())
                        .isTrue();
            }
        }
    }

    @Test
    void whoHasNoPermissionIsLeftWithWhatIsTheirOwn() {
        assertThat(Arrays.stream(UseCase.values())
                        .filter(useCase -> AccessPolicy.allows(caller(Set.of(), SIGNED_IN), useCase)))
                .containsExactly(
                        UseCase.READ_OWN_PROFILE,
                        UseCase.CHANGE_OWN_PROFILE,
                        UseCase.READ_OWN_DRAFTS,
                        UseCase.DISCARD_OWN_FILES,
                        UseCase.SAY_WHETHER_AVAILABLE,
                        UseCase.BE_PRESENT,
                        UseCase.CHANGE_OWN_SIGN_IN);
    }

    @Test
    void aRefusalNamesThePermissionThatIsMissing() {
        var nobody = caller(Set.of(Permission.WRITE_NOTES), SIGNED_IN);
        assertThat(AccessPolicy.refusal(nobody, UseCase.ASSIGN_CONVERSATIONS))
                .contains(new Refusal.Forbidden(Permission.ASSIGN));
        assertThat(AccessPolicy.check(nobody, UseCase.WRITE_NOTES)).isEqualTo(Outcome.done(nobody));
        assertThat(AccessPolicy.check(nobody, UseCase.POST_MESSAGES))
                .isEqualTo(Outcome.refused(new Refusal.Forbidden(Permission.WRITE_MESSAGES)));
    }

    private static Set<Permission> every() {
        return Set.of(Permission.values());
    }

    private static Caller caller(Set<Permission> permissions, Credential credential) {
        return new Caller(
                new OrganizationId(UUID.randomUUID()),
                new MemberId(UUID.randomUUID()),
                "Ada",
                permissions,
                new Reach.Everywhere(),
                credential,
                Origin.unknown());
    }
}
