package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.store.ProfileStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

record InMemoryProfileStore(Tables tables) implements ProfileStore {
    @Override
    public MemberProfile find(MemberId member) {
        return tables.profiles.get(member).orElseGet(MemberProfile::blank);
    }

    @Override
    public Map<MemberId, MemberProfile> of(Set<MemberId> members) {
        var found = new HashMap<MemberId, MemberProfile>();
        members.forEach(member -> tables.profiles.get(member).ifPresent(profile -> found.put(member, profile)));
        return found;
    }

    @Override
    public void save(MemberId member, MemberProfile profile) {
        tables.profiles.put(member, at(profile, find(member).lastSignIn()));
    }

    @Override
    public void signedIn(MemberId member, Instant at) {
        MemberProfile profile = find(member);
        if (profile.lastSignIn().filter(known -> known.isAfter(at)).isEmpty()) {
            tables.profiles.put(member, at(profile, Optional.of(at)));
        }
    }

    private static MemberProfile at(MemberProfile profile, Optional<Instant> lastSignIn) {
        return new MemberProfile(
                profile.title(),
                profile.about(),
                profile.timeZone(),
                profile.locale(),
                profile.skills(),
                profile.avatar(),
                lastSignIn);
    }

    @Override
    public Preferences preferences(MemberId member) {
        return tables.preferences.get(member).orElseGet(Preferences::standard);
    }

    @Override
    public void save(MemberId member, Preferences preferences) {
        tables.preferences.put(member, preferences);
    }
}
