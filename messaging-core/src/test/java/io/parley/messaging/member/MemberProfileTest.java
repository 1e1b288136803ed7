package io.parley.messaging.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.MemberRefusal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberProfileTest {
    @ParameterizedTest
    @ValueSource(strings = {"+55 11 98765-4321", "call 0049 (30) 901820", "030/90182033", "5511987654321"})
    void aTextAboutOneselfHasNoNumberToCall(String text) {
        assertThat(MemberProfile.mayBeAbout(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Here since 2019-2024.", "24/7, 365 days", "Ask me about order 12345678."})
    void otherNumbersStand(String text) {
        assertThat(MemberProfile.mayBeAbout(text)).isTrue();
    }

    @Test
    void aProfileHasItsLimits() {
        assertThat(MemberProfile.mayBeAbout("x".repeat(MemberProfile.MAX_ABOUT)))
                .isTrue();
        assertThat(MemberProfile.mayBeAbout("x".repeat(MemberProfile.MAX_ABOUT + 1)))
                .isFalse();
        assertThat(skilled(MemberProfile.MAX_SKILLS).skills()).hasSize(50);
        assertThatThrownBy(() -> skilled(MemberProfile.MAX_SKILLS + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MemberProfile skilled(int count) {
        Set<Skill> skills = IntStream.range(0, count)
                .mapToObj(number -> new Skill("skill-" + number))
                .collect(Collectors.toSet());
        return new MemberProfile(
                "", "", Optional.empty(), Optional.empty(), skills, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"german", "pt-br", "7", "x-y-z"})
    void aSkillIsAWordOfSmallLettersDigitsAndHyphens(String text) {
        assertThat(Skill.parse(text)).map(Skill::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "German", "a b", "-a", "a-", "a--b", "größe"})
    void whatIsNoSlugIsNoSkill(String text) {
        assertThat(Skill.parse(text)).isEmpty();
        assertThat(Skill.parse("x".repeat(40))).isPresent();
        assertThat(Skill.parse("x".repeat(41))).isEmpty();
    }

    @Test
    void onlyASquareJpegOrPngShowsAMember() {
        var png = new MediaType("image/png");

        assertThat(Avatar.unfit(png, Optional.of(new Dimensions(80, 80)))).isEmpty();
        assertThat(Avatar.unfit(new MediaType("image/jpeg"), Optional.empty())).isEmpty();
        assertThat(Avatar.unfit(png, Optional.of(new Dimensions(80, 81))))
                .contains(new MemberRefusal.AvatarNotSquare());
        assertThat(Avatar.unfit(new MediaType("image/svg+xml"), Optional.empty()))
                .contains(new FileRefusal.NotAllowed("image/svg+xml"));
    }
}
