package io.parley.messaging.member;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.Refusal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who of a team may make what of whom. Pure; asked while the team is locked, so that what it looks at stays so.
 *
 * @param caller who asks
 * @param actor the caller as they are by now: what was taken away while the question came is not there any more
 */
public record TeamRules(Caller caller, Member actor) {
    /** Why the caller may not manage members at all. */
    public Optional<Refusal> toManage() {
        return rights().contains(Permission.MANAGE_MEMBERS)
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(Permission.MANAGE_MEMBERS));
    }

    /** Why the caller may not give this role: nobody gives more than they have, and only owners make owners. */
    public Optional<Refusal> toGive(Role role) {
        return toTouch(role);
    }

    /**
     * Why the caller may not give somebody this role instead of theirs.
     *
     * @param owners how many active owners there are
     */
    public Optional<Refusal> toChangeRole(Member subject, Role role, int owners) {
        if (subject.role().key().equals(role.key())) {
            return Optional.empty();
        }
        return toTouch(subject.role()).or(() -> toGive(role)).or(() -> toLose(subject, owners));
    }

    /**
     * Why the caller may not deactivate somebody.
     *
     * @param owners how many active owners there are
     */
    public Optional<Refusal> toDeactivate(Member subject, int owners) {
        return subject.id().equals(caller.member())
                ? Optional.of(new MemberRefusal.Oneself())
                : toTouch(subject.role()).or(() -> toLose(subject, owners));
    }

    /** Why the caller may not let somebody in again, with the role they had. */
    public Optional<Refusal> toReactivate(Member subject) {
        return toTouch(subject.role());
    }

    private Optional<Refusal> toTouch(Role role) {
        if (role.key().equals(Role.OWNER.key()) && !actor.isActiveOwner()) {
            return Optional.of(new MemberRefusal.OwnersOnly());
        }
        return role.mayBeGivenBy(actor.role(), rights())
                ? Optional.empty()
                : Optional.of(new MemberRefusal.RoleBeyondOwn(role.key()));
    }

    private static Optional<Refusal> toLose(Member subject, int owners) {
        return subject.isActiveOwner() && owners <= 1 ? Optional.of(new MemberRefusal.LastOwner()) : Optional.empty();
    }

    private Set<Permission> rights() {
        var both = new HashSet<>(caller.permissions());
        both.retainAll(actor.isActive() ? actor.role().permissions() : Set.of());
        return both;
    }
}
