package io.parley.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.id.FileId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParcelsTest {
    private static final long SEEDS = Long.getLong("parcels.seeds", 2_000);
    private static final Pattern SIGN = Pattern.compile("\\X");
    /** Signs that are easily broken, and places where to cut. */
    private static final List<String> SIGNS = List.of(
            "a",
            "ß",
            "z",
            "e\u0301",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
            "\uD83C\uDDE9\uD83C\uDDEA",
            "\uD83D\uDC4D\uD83C\uDFFD",
            "\u0915\u094D\u0937\u093F",
            "\uD55C",
            "\u4E2D",
            "\u3002",
            " ",
            " ",
            ". ",
            "? ",
            "\n",
            "\n\n",
            "\r\n",
            "\u00A0",
            "1\uFE0F\u20E3",
            "\u0645\u0651\u064E");

    @Test
    void thePiecesTogetherAreTheTextAndEachFits() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var chance = new SplittableRandom(seed);
            String text = text(chance);
            TextLimit limit = chance.nextBoolean()
                    ? TextLimit.characters(chance.nextInt(16, 80))
                    : TextLimit.bytes(chance.nextInt(32, 160));
            List<Integer> ends = TextCutter.ends(text, limit);
            List<Integer> signs = ends(text);
            int start = 0;
            for (int end : ends) {
                String piece = text.substring(start, end);
                assertThat(limit.holds(piece)).as("seed %d fits", seed).isTrue();
                assertThat(signs).as("seed %d breaks no sign", seed).contains(end);
                assertThat(end).isGreaterThan(start);
                start = end;
            }
            assertThat(start).as("seed %d is complete", seed).isEqualTo(text.length());
        }
    }

    private static String text(SplittableRandom chance) {
        boolean spaces = chance.nextInt(4) > 0;
        return chance.ints(chance.nextInt(1, 400), 0, SIGNS.size())
                .mapToObj(SIGNS::get)
                .filter(sign -> spaces || !sign.isBlank())
                .collect(Collectors.joining());
    }

    private static List<Integer> ends(String text) {
        return SIGN.matcher(text).results().map(result -> result.end()).toList();
    }

    @Test
    void aSignThatFitsNowhereIsCutBetweenItsCharacters() {
        String monster = "a" + "\u0301".repeat(100);
        List<Integer> ends = TextCutter.ends(monster, TextLimit.characters(16));
        assertThat(ends).hasSize(7).last().isEqualTo(monster.length());
    }

    @Test
    void itIsCutAtTheEndOfAParagraphALineASentenceOrAWord() {
        assertThat(pieces("One two three.\n\nFour five", 20)).containsExactly("One two three.\n\n", "Four five");
        assertThat(pieces("One two three.\nFour five", 20)).containsExactly("One two three.\n", "Four five");
        assertThat(pieces("One two, three! Four five", 20)).containsExactly("One two, three! ", "Four five");
        assertThat(pieces("One two three four five", 20)).containsExactly("One two three four ", "five");
        assertThat(pieces("OneTwoThreeFourFiveSixSeven", 20)).containsExactly("OneTwoThreeFourFiveS", "ixSeven");
    }

    @Test
    void atTheLimitItStaysWholeAndBeyondItDoesNot() {
        assertThat(pieces("x".repeat(20), 20)).hasSize(1);
        assertThat(pieces("x".repeat(21), 20)).hasSize(2);
    }

    @Test
    void spansGoWithTheirWords() {
        var text = new RichText("One two three four five", List.of(new Span(15, 8, new Style.Bold())));
        List<Content> parts = Parcels.of(new Content.Text(text), taking(24, 0));
        assertThat(parts)
                .containsExactly(
                        new Content.Text(
                                new RichText("One two three four ", List.of(new Span(15, 4, new Style.Bold())))),
                        new Content.Text(new RichText("five", List.of(new Span(0, 4, new Style.Bold())))));
    }

    @Test
    void filesGoOneByOneAndTheCaptionWithTheFirst() {
        List<Content> parts = Parcels.of(files("Look", file("image/png"), file("application/pdf")), taking(100, 50));
        assertThat(parts).hasSize(2);
        assertThat(((Content.Files) parts.getFirst()).caption().text()).isEqualTo("Look");
        assertThat(((Content.Files) parts.getLast()).caption().text()).isEmpty();
    }

    @Test
    void aCaptionThatIsTooLongOrUnwantedFollowsAsText() {
        String caption = "word ".repeat(12);
        assertThat(Parcels.of(files(caption, file("image/png")), taking(100, 50)))
                .hasSize(2)
                .last()
                .isEqualTo(new Content.Text(caption));
        assertThat(Parcels.of(files("Hi", file("image/png")), taking(100, 0))).hasSize(2);
        assertThat(Parcels.of(files("Hi", file("audio/ogg")), taking(100, 50))).hasSize(2);
        assertThat(Parcels.of(files("", file("image/png")), taking(100, 0))).hasSize(1);
    }

    @Test
    void piecesWithNothingToReadAreNotSent() {
        assertThat(Parcels.of(new Content.Text("Hello" + " ".repeat(60)), taking(20, 0)))
                .hasSize(1);
    }

    @Test
    void aReferenceNamesThePartAndIsReadBack() {
        var message = new io.parley.messaging.id.MessageId(UUID.randomUUID());
        var whole = new Reference(message, java.util.OptionalInt.empty());
        var part = new Reference(message, java.util.OptionalInt.of(12));
        assertThat(whole.toString()).isEqualTo(message.toString());
        assertThat(Reference.parse(whole.toString())).contains(whole);
        assertThat(Reference.parse(part.toString())).contains(part);
        for (String wrong : List.of("", ".", message + ".", message + ".0", message + ".x", message + ".1.2", ".1")) {
            assertThat(Reference.parse(wrong)).as(wrong).isEmpty();
        }
    }

    private static List<String> pieces(String text, int most) {
        return Parcels.of(new Content.Text(text), taking(most, 0)).stream()
                .map(Content::preview)
                .toList();
    }

    private static Content.Files files(String caption, Attachment... files) {
        return new Content.Files(List.of(files), RichText.plain(caption));
    }

    private static Attachment file(String type) {
        return new Attachment(
                new FileId(UUID.randomUUID()),
                FileName.sanitised("a"),
                new MediaType(type),
                1,
                Optional.empty(),
                false);
    }

    private static Capabilities taking(int text, int caption) {
        return new Capabilities(
                TextLimit.characters(text),
                caption == 0 ? Optional.empty() : Optional.of(TextLimit.characters(caption)),
                Map.of(),
                Set.of(),
                Optional.empty(),
                Pace.unbounded());
    }
}
