package io.parley.messaging.service;

import io.parley.messaging.member.MemberProfile;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What is to become of a member's name and of what they say of themselves; what is empty stays as it is. */
public record ProfilePatch(
        Optional<String> name,
        Optional<String> title,
        Optional<String> about,
        Optional<Becomes<ZoneId>> timeZone,
        Optional<Becomes<Locale>> locale) {
    /** Leaves everything as it is. */
    public static ProfilePatch none() {
        return new ProfilePatch(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    MemberProfile applyTo(MemberProfile profile) {
        return new MemberProfile(
                title.orElse(profile.title()),
                about.orElse(profile.about()),
                timeZone.map(Becomes::value).orElse(profile.timeZone()),
                locale.map(Becomes::value).orElse(profile.locale()),
                profile.skills(),
                profile.avatar(),
                profile.lastSignIn());
    }

    /** Without what the member wrote. */
    @Override
    public String toString() {
        return "ProfilePatch[…]";
    }
}
