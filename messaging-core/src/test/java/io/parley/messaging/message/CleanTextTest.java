package io.parley.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void nulIsLeftOutAndLoneSurrogatesAreReplaced() {
        assertThat(CleanText.of("a\u0000b")).isEqualTo("ab");
        assertThat(CleanText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(CleanText.of("\uDC4D")).isEqualTo("\uFFFD");
    }

    @Test
    void whatIsCleanStaysTheSame() {
        String text = "Grüße 👍 مرحبا \u200F\n\t";
        assertThat(CleanText.of(text)).isSameAs(text);
    }

    @Test
    void lengthCountsCharactersAsPeopleSeeThem() {
        assertThat(CleanText.length("👍👍")).isEqualTo(2);
        assertThat(CleanText.first("👍👍", 1)).isEqualTo("👍");
        assertThat(CleanText.first("ab", 2)).isEqualTo("ab");
    }
}
