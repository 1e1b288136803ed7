package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.Skill;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembershipServiceTest {
    private static final String PASSWORD = "correct horse battery";

    private final World world = new World();
    private final MembershipService team = world.messaging.membership();
    private final Member bea = join("Bea", Role.AGENT);
    private final List<Signal> signals = new ArrayList<>();

    private Member join(String name, Role role) {
        return team.add(world.owner, newcomer(name, role.key())).orElseThrow();
    }

    private static NewMember newcomer(String name, RoleKey role) {
        var email = EmailAddress.parse(name.toLowerCase(Locale.ROOT) + "@acme.example");
        return new NewMember(name, email.orElseThrow(), role, PASSWORD);
    }

    private Caller signIn(Member member) {
        return world.messaging
                .signIn()
                .authenticate(token(member))
                .orElseThrow()
                .caller();
    }

    private String token(Member member) {
        return world.messaging
                .signIn()
                .login(member.email(), PASSWORD)
                .orElseThrow()
                .accessToken();
    }

    private static MemberPatch role(Role role) {
        return new MemberPatch(ProfilePatch.none(), Optional.of(role.key()), Optional.empty(), Optional.empty());
    }

    private static Refusal why(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why();
    }

    private List<AuditEntry> audited(AuditAct act) {
        return world.ports
                .storage()
                .transactor()
                .inOrganization(
                        world.owner.organization(),
                        tx -> tx.audit().list(Optional.empty(), 100).stream()
                                .filter(entry -> entry.act() == act)
                                .toList());
    }

    private void listen() {
        var ignored = world.ports.storage().bus().subscribe(signals::add);
        assertThat(ignored).isNotNull();
    }

    private void work(Member member, String... handles) {
        Caller caller = signIn(member);
        world.messaging.members().setAvailability(caller, Availability.AVAILABLE);
        for (String handle : handles) {
            world.customerWrites(handle, "m-" + handle, "Hello");
        }
    }

    private Optional<MemberId> assignee(String handle) {
        return world.conversations().stream()
                .filter(found -> found.customer().orElseThrow().handle().value().equals(handle))
                .findFirst()
                .flatMap(Conversation::assignee)
                .map(Assignee::member);
    }

    @Test
    void nobodyAddsAMemberWhoMayMoreThanTheyMay() {
        Caller admin = signIn(join("Cay", Role.ADMIN));

        assertThat(why(team.add(admin, newcomer("Dan", Role.OWNER.key())))).isEqualTo(new MemberRefusal.OwnersOnly());
        assertThat(why(team.add(admin, newcomer("Dan", new RoleKey("wizard")))))
                .isEqualTo(new MemberRefusal.NoSuchRole(new RoleKey("wizard")));
        assertThat(why(team.add(signIn(bea), newcomer("Dan", Role.QA.key())))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(team.add(admin, newcomer("Dan", Role.ADMIN.key()))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aPatchChangesWhatItNamesAndSaysSoInTheAuditLog() {
        listen();
        var skills = Set.of(new Skill("german"));
        var title = new ProfilePatch(
                Optional.of("Beatrix"), Optional.of("Lead"), Optional.empty(), Optional.empty(), Optional.empty());
        var patch = new MemberPatch(title, Optional.of(Role.MANAGER.key()), Optional.of(3), Optional.of(skills));

        Member changed = team.change(world.owner, bea.id(), patch).orElseThrow();

        assertThat(changed.name()).isEqualTo("Beatrix");
        assertThat(changed.role()).isEqualTo(Role.MANAGER);
        assertThat(changed.capacity()).isEqualTo(3);
        var profile = world.messaging.people().profile(world.owner, bea.id()).orElseThrow();
        assertThat(profile.said().skills()).isEqualTo(skills);
        assertThat(profile.said().title()).isEqualTo("Lead");
        assertThat(audited(AuditAct.MEMBER_CHANGED))
                .extracting(AuditEntry::details)
                .containsExactly(
                        Map.of("fields", "name, role, capacity, title, skills", "from", "agent", "to", "manager"));
        assertThat(signals)
                .contains(
                        new Signal.MemberChanged(world.owner.organization(), bea.id()),
                        new Signal.RightsChanged(world.owner.organization(), bea.id()));
    }

    @Test
    void aPatchThatChangesNothingIsNeitherAuditedNorTold() {
        listen();
        team.change(world.owner, bea.id(), role(Role.AGENT)).orElseThrow();

        assertThat(audited(AuditAct.MEMBER_CHANGED)).isEmpty();
        assertThat(signals).isEmpty();
    }

    @Test
    void ofTwoOwnersWhoUnmakeEachOtherOneStays() {
        Member cay = join("Cay", Role.OWNER);
        Caller other = signIn(cay);

        assertThat(team.change(world.owner, cay.id(), role(Role.AGENT))).isInstanceOf(Outcome.Done.class);
        assertThat(why(team.change(other, world.owner.member(), role(Role.AGENT))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(why(team.change(world.owner, world.owner.member(), role(Role.ADMIN))))
                .isEqualTo(new MemberRefusal.LastOwner());
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndCannotComeIn() {
        String token = token(bea);
        String refresh = world.messaging
                .signIn()
                .login(bea.email(), PASSWORD)
                .orElseThrow()
                .refreshToken();
        listen();

        team.deactivate(world.owner, bea.id()).orElseThrow();

        var signIn = world.messaging.signIn();
        assertThat(why(signIn.authenticate(token))).isEqualTo(new Refusal.SessionEnded());
        assertThat(why(signIn.refresh(refresh))).isEqualTo(new Refusal.SessionEnded());
        assertThat(why(signIn.login(bea.email(), PASSWORD))).isEqualTo(new Refusal.CredentialsWrong());
        assertThat(signals).contains(new Signal.SignInsEnded(world.owner.organization(), bea.id(), Optional.empty()));
        assertThat(audited(AuditAct.MEMBER_DEACTIVATED))
                .extracting(AuditEntry::subject)
                .containsExactly(bea.id().toString());
    }

    @Test
    void whoIsReactivatedSignsInAnew() {
        String token = token(bea);
        team.deactivate(world.owner, bea.id()).orElseThrow();
        team.deactivate(world.owner, bea.id()).orElseThrow();

        assertThat(team.reactivate(world.owner, bea.id()).orElseThrow().isActive())
                .isTrue();
        team.reactivate(world.owner, bea.id()).orElseThrow();

        assertThat(why(world.messaging.signIn().authenticate(token))).isEqualTo(new Refusal.SessionEnded());
        assertThat(signIn(bea).member()).isEqualTo(bea.id());
        assertThat(audited(AuditAct.MEMBER_DEACTIVATED)).hasSize(1);
        assertThat(audited(AuditAct.MEMBER_REACTIVATED)).hasSize(1);
    }

    @Test
    void theWorkOfADeactivatedMemberGoesToWhoeverHasRoomAndElseWaits() {
        work(bea, "bob", "eve", "zoe");
        Member cay = join("Cay", Role.AGENT);
        team.change(
                        world.owner,
                        cay.id(),
                        new MemberPatch(ProfilePatch.none(), Optional.empty(), Optional.of(2), Optional.empty()))
                .orElseThrow();
        work(cay);
        assertThat(List.of(assignee("bob"), assignee("eve"), assignee("zoe"))).containsOnly(Optional.of(bea.id()));

        team.deactivate(world.owner, bea.id()).orElseThrow();

        assertThat(List.of(assignee("bob"), assignee("eve"), assignee("zoe")))
                .containsExactlyInAnyOrder(Optional.of(cay.id()), Optional.of(cay.id()), Optional.empty());
        assertThat(world.conversations())
                .filteredOn(found -> found.assignee().isEmpty())
                .extracting(Conversation::status)
                .containsExactly(Status.OPEN);
        assertThat(world.messaging.sweeps().handovers().sweep(10)).isZero();
    }

    @Test
    void whatACrashLeftLyingIsHandedOverByTheSweep() {
        work(bea, "bob", "eve");
        var organization = world.owner.organization();
        // As if the server had died right after the deactivation was stored.
        world.ports.storage().transactor().inOrganization(organization, tx -> {
            tx.members().save(tx.members().find(bea.id()).orElseThrow().deactivated(world.now()));
            tx.members().departs(bea.id());
            return true;
        });

        assertThat(world.messaging.sweeps().handovers().sweep(10)).isEqualTo(2);

        assertThat(assignee("bob")).isEmpty();
        assertThat(assignee("eve")).isEmpty();
        assertThat(world.messaging.sweeps().handovers().sweep(10)).isZero();
    }

    @Test
    void whatWasResolvedComesBackToOthersWhenItsMemberIsGone() {
        work(bea, "bob");
        var id = world.conversation().id();
        world.messaging
                .conversations()
                .changeStatus(world.owner, id, Status.RESOLVED)
                .orElseThrow();
        team.deactivate(world.owner, bea.id()).orElseThrow();
        assertThat(assignee("bob")).as("who answered is still known").contains(bea.id());

        world.messaging
                .conversations()
                .changeStatus(world.owner, id, Status.OPEN)
                .orElseThrow();
        assertThat(assignee("bob")).isEmpty();
    }

    @Test
    void aCustomerWhoWritesAgainGetsSomebodyWhoIsThere() {
        work(bea, "bob");
        world.messaging
                .conversations()
                .changeStatus(world.owner, world.conversation().id(), Status.RESOLVED)
                .orElseThrow();
        team.deactivate(world.owner, bea.id()).orElseThrow();

        world.customerWrites("bob", "again", "Still there?");

        assertThat(world.conversation().assignee()).isEmpty();
        assertThat(world.conversation().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aDeactivatedMemberIsNeitherAssignedNorMentionedNorConnectedNorAdded() {
        work(bea, "bob");
        Caller before = signIn(bea);
        team.deactivate(world.owner, bea.id()).orElseThrow();
        var id = world.conversation().id();
        var gone = new MemberRefusal.Deactivated(bea.id());

        assertThat(why(world.messaging.conversations().assign(world.owner, id, bea.id())))
                .isEqualTo(gone);
        assertThat(why(world.messaging.conversations().claim(before, id))).isEqualTo(gone);
        assertThat(why(world.messaging.connections().request(world.owner, bea.id())))
                .isEqualTo(gone);
        assertThat(why(world.messaging.groups().direct(world.owner, bea.id()))).isEqualTo(gone);
        assertThat(why(world.messaging.groups().gather(world.owner, "Friends", Set.of(bea.id()))))
                .isEqualTo(gone);
        String mention = "See @[Bea](" + bea.id() + ")";
        assertThat(why(world.messaging.notes().add(world.owner, id, mention, Visibility.PRIVATE)))
                .isEqualTo(new MessageRefusal.MentionOutside(bea.id()));
    }

    @Test
    void aGroupOfADeactivatedMemberIsItsOldestActiveMembers() {
        Member cay = join("Cay", Role.AGENT);
        Member dan = join("Dan", Role.AGENT);
        var groups = world.messaging.groups();
        var id = groups.gather(signIn(bea), "Friends", Set.of(dan.id()))
                .orElseThrow()
                .conversation()
                .id();
        groups.add(signIn(bea), id, Set.of(cay.id())).orElseThrow();
        team.deactivate(world.owner, dan.id()).orElseThrow();

        team.deactivate(world.owner, bea.id()).orElseThrow();

        assertThat(groups.rename(signIn(cay), id, "Old friends")).isInstanceOf(Outcome.Done.class);
        assertThat(groups.participants(signIn(cay), id).orElseThrow())
                .extracting(Participant::name)
                .containsExactlyInAnyOrder("Bea", "Dan", "Cay");
        team.deactivate(world.owner, cay.id()).orElseThrow();
        assertThat(world.messaging.sweeps().handovers().sweep(10))
                .as("nobody is left to own it")
                .isZero();
    }
}
