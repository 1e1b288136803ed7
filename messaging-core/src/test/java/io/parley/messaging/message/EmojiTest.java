package io.parley.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "👍🏽",
                "❤",
                "❤️",
                "😂",
                "🇩🇪",
                "👩‍💻",
                "👨‍👩‍👧‍👦",
                "🏳️‍🌈",
                "5️⃣",
                "#️⃣",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "🧑🏿‍🚀",
                "☺️"
            })
    void oneEmojiIsOne(String text) {
        assertThat(Emoji.parse(text)).contains(new Emoji(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "ok", "5", "#", "👍👍", "👍 ", "a👍", "🇩", "<3", ":)", "\u200D", "️"})
    void anythingElseIsNone(String text) {
        assertThat(Emoji.parse(text)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void aVeryLongTextIsRefusedAtOnce() {
        assertThat(Emoji.parse("👍".repeat(500_000))).isEmpty();
    }
}
