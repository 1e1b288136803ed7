package io.parley.messaging.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann",
                "Zoë Ångström",
                "李小龍",
                "محمد",
                "می‌خواهم",
                "Anne-Marie O’Neil",
                "👨‍👩‍👧 Family",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F Sam",
                "❤️"
            })
    void namesStayAsTheyAre(String name) {
        assertThat(ContactName.of(name)).isEqualTo(name);
    }

    @Test
    void whatHidesOrTurnsWritingAroundIsTakenOut() {
        assertThat(ContactName.of("A\u0000n\u202En\u2066\u200B\uFEFF\u0007")).isEqualTo("Ann");
        assertThat(ContactName.of("Ann\uD800")).isEqualTo("Ann");
        assertThat(ContactName.of("\uE000Ann")).isEqualTo("Ann");
    }

    @Test
    void aNameIsOnOneLine() {
        assertThat(ContactName.of("  Ann\r\n\t Lee\u2028\u00A0II ")).isEqualTo("Ann Lee II");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u202E\u202D", "\u200D\u200C", "\u0000", "\uFE0F"})
    void whatShowsNothingIsNoName(String nothing) {
        assertThat(ContactName.of(nothing)).isEmpty();
    }

    @Test
    void aNameIsAsLongAsItMayBeAndNoLonger() {
        String longest = "é".repeat(ContactName.LONGEST);
        assertThat(ContactName.of(longest)).isEqualTo(longest);
        assertThat(ContactName.of(longest + "e")).isEqualTo(longest);
        assertThat(ContactName.of("👋".repeat(ContactName.LONGEST + 1))).isEqualTo("👋".repeat(ContactName.LONGEST));
    }

    @Test
    void whatIsCleanedStaysAsItIs() {
        String once = ContactName.of("e\u0301\u202Ex \u0000 y".repeat(60));
        assertThat(ContactName.of(once)).isEqualTo(once);
    }
}
