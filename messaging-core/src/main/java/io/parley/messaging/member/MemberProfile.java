package io.parley.messaging.member;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of a member besides what every request needs; blank until somebody says something.
 *
 * @param about a few sentences, without numbers to call
 * @param locale in which language and form they like to read
 * @param lastSignIn when they signed in last, on whatever device
 */
public record MemberProfile(
        String title,
        String about,
        Optional<ZoneId> timeZone,
        Optional<Locale> locale,
        Set<Skill> skills,
        Optional<Avatar> avatar,
        Optional<Instant> lastSignIn) {
    /** The longest title, in characters. */
    public static final int MAX_TITLE = 100;

    /** The longest text about oneself, in characters. */
    public static final int MAX_ABOUT = 1_000;

    public static final int MAX_SKILLS = 50;

    /** Nine digits and more, however they are set apart. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\d(?:[\\s()./+-]{0,3}\\d){8}");

    public MemberProfile {
        skills = Set.copyOf(skills);
        if (title.length() > MAX_TITLE || !mayBeAbout(about) || skills.size() > MAX_SKILLS) {
            throw new IllegalArgumentException("a profile of " + MAX_TITLE + ", " + MAX_ABOUT + ", " + MAX_SKILLS);
        }
    }

    public static MemberProfile blank() {
        return new MemberProfile(
                "", "", Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** Whether it is short enough and says no number to call: those belong where they can be protected and erased. */
    public static boolean mayBeAbout(String text) {
        return text.length() <= MAX_ABOUT && !PHONE_NUMBER.matcher(text).find();
    }

    /** The same, shown by this picture or by none. */
    public MemberProfile showing(Optional<Avatar> other) {
        return new MemberProfile(title, about, timeZone, locale, skills, other, lastSignIn);
    }

    public MemberProfile withoutLastSignIn() {
        return new MemberProfile(title, about, timeZone, locale, skills, avatar, Optional.empty());
    }

    /** Without what the member wrote. */
    @Override
    public String toString() {
        return "MemberProfile[…]";
    }
}
