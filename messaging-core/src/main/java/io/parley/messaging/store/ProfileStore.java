package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Preferences;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What is known of members besides what every request needs. Whoever changes it locks the member first. */
public interface ProfileStore {
    /** Blank when nobody said anything yet. */
    MemberProfile find(MemberId member);

    /** Of those of these of whom something is known. */
    Map<MemberId, MemberProfile> of(Set<MemberId> members);

    /** Writes everything but the last sign-in. */
    void save(MemberId member, MemberProfile profile);

    /** Writes down that the member signed in. An earlier time than the one known changes nothing. */
    void signedIn(MemberId member, Instant at);

    /** The standard when the member never chose. */
    Preferences preferences(MemberId member);

    void save(MemberId member, Preferences preferences);
}
