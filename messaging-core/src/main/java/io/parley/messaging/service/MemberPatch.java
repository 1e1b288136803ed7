package io.parley.messaging.service;

import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Skill;
import java.util.Optional;
import java.util.Set;

/**
 * What those who manage the team make of a member; what is empty stays as it is.
 *
 * @param profile what members can say of themselves, too
 */
public record MemberPatch(
        ProfilePatch profile, Optional<RoleKey> role, Optional<Integer> capacity, Optional<Set<Skill>> skills) {
    public MemberPatch {
        skills = skills.map(Set::copyOf);
    }

    /** What members may change of themselves. */
    static MemberPatch own(ProfilePatch profile) {
        return new MemberPatch(profile, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Member applyTo(Member member, Role wanted) {
        return new Member(
                member.id(),
                profile.name().orElse(member.name()),
                member.email(),
                wanted,
                member.availability(),
                capacity.orElse(member.capacity()),
                member.deactivatedAt());
    }

    MemberProfile applyTo(MemberProfile before) {
        MemberProfile after = profile.applyTo(before);
        return new MemberProfile(
                after.title(),
                after.about(),
                after.timeZone(),
                after.locale(),
                skills.orElse(after.skills()),
                after.avatar(),
                after.lastSignIn());
    }
}
