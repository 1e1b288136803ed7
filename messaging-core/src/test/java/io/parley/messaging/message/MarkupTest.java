package io.parley.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    private static final MemberId ANA = new MemberId(new UUID(1, 1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *Hi* there        | Hi there   | 0 | 2 | Bold
            so _very_ good    | so very good | 3 | 4 | Italic
            (*yes*)           | (yes)      | 1 | 3 | Bold
            *two words*       | two words  | 0 | 9 | Bold
            *a*.              | a.         | 0 | 1 | Bold
            """)
    void aWordBetweenSignsIsStyled(String typed, String text, int start, int length, String style) {
        RichText read = Markup.read(typed);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.spans()).singleElement().satisfies(span -> {
            assertThat(span.start()).isEqualTo(start);
            assertThat(span.length()).isEqualTo(length);
            assertThat(span.style().getClass().getSimpleName()).isEqualTo(style);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2*3*4",
                "snake_case_name",
                "* not a list *",
                "*",
                "**",
                "_ _",
                "a * b * c",
                "@[nobody](elsewhere)",
                "@[",
                "<b>bold</b>",
                ""
            })
    void whatIsNoMarkupStaysAsItWasTyped(String typed) {
        assertThat(Markup.read(typed)).isEqualTo(RichText.plain(typed));
    }

    @Test
    void stylesNestAndAMentionKeepsItsName() {
        RichText read = Markup.read("*see _this_, @[Ana](" + ANA + ")*!");
        assertThat(read.text()).isEqualTo("see this, @Ana!");
        assertThat(read.spans())
                .containsExactly(
                        new Span(0, 14, new Style.Bold()),
                        new Span(4, 4, new Style.Italic()),
                        new Span(10, 4, new Style.Mention(ANA)));
        assertThat(read.mentions()).containsExactly(ANA);
    }

    @Test
    void whateverIsTypedGivesSpansThatFit() {
        var pieces = List.of("*", "_", " ", "a", "é", "👍", "@[", "](", ")", ANA.toString(), "\n", "**", "__");
        for (long seed = 0; seed < 5_000; seed++) {
            var chance = new Random(seed);
            var typed = new StringBuilder();
            for (int i = chance.nextInt(30); i > 0; i--) {
                typed.append(pieces.get(chance.nextInt(pieces.size())));
            }
            RichText read = Markup.read(typed.toString());
            assertThat(read.isSound())
                    .as("seed %s: %s gives %s", seed, typed, read.spans())
                    .isTrue();
        }
    }
}
