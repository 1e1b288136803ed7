package io.parley.messaging.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    private static final WordList LIST = WordList.of(List.of(
            "damn",
            "ass",
            "god",
            "shit",
            "hell",
            "son of a gun",
            "scheiße",
            "ano",
            "salopé",
            "сука",
            "μαλάκας",
            "馬鹿",
            "バカ",
            "คนบ้า",
            "시발",
            "كلب",
            "🖕",
            "1488",
            "cunt",
            "sik",
            "can't",
            "go to hell now"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "oh damn it|oh **** it",
                "DAMN|****",
                "damn!|****!",
                "(damn)|(****)",
                "d4mn|****",
                "a$$|***",
                "@ss|***",
                "$h1t!|****!",
                "sh!t|****",
                "sh!t!!|****!!",
                "she11|she11",
                "he11|****",
                "h3ll|****",
                "daaaamn|*******",
                "assssss|*******",
                "d a m n it|******* it",
                "d.a.m.n|*******",
                "well-damn|well-****",
                "damn_it|****_it",
                "shit+damn|****+****",
                "damn's|****'s",
                "ｄａｍｎ|****",
                "𝐝𝐚𝐦𝐧|********",
                "ⓓⓐⓜⓝ|****",
                "d\u200Bam\u00ADn|******",
                "d\u0336a\u0336m\u0336n\u0336|********",
                "son of a gun|************",
                "Son-of-a-gun!|************!",
                "son  of\ta gun|*************",
                "son of a gunner|son of a gunner",
                "son of|son of",
                "SCHEISSE|********",
                "Scheiße|*******",
                "SCHEIẞE|*******",
                "salope\u0301|*******",
                "SALOPÉ|******",
                "СУКА|****",
                "cyка|****",
                "μαλακας|*******",
                "ΜΑΛΑΚΑΣ|*******",
                "你馬鹿吗|你**吗",
                "お前バカだ|お前**だ",
                "ﾊﾞｶ|***",
                "เขาคนบ้ามาก|เขา*****มาก",
                "시발 뭐|** 뭐",
                "كَلْب|*****",
                "كـــلب|******",
                "🖕🏽|****",
                "14/88 1488|14/88 ****",
                "can't|*****",
                "go to hell|go to ****",
                "go to hell now|**************",
            })
    void aWordIsFoundHoweverItIsWritten(String text, String masked) {
        assertThat(LIST.mask(text)).isEqualTo(masked);
        assertThat(LIST.isIn(text)).isEqualTo(!text.equals(masked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scunthorpe",
                "the class passes an assessment",
                "good",
                "as",
                "shell and hello",
                "455",
                "Galaxy A55",
                "año nuevo",
                "an\u0303o nuevo",
                "salope",
                "sık",
                "バカンス",
                "ass@example.com",
                "madam",
                "Dam n",
                "shiitake",
                "goddess",
                "$$$ !!! @",
                "1 4 88",
                "",
                "🙂",
                "кукла",
                "f*ck"
            })
    void aHarmlessWordIsLeftAlone(String text) {
        assertThat(LIST.mask(text)).isEqualTo(text);
        assertThat(LIST.isIn(text)).isFalse();
    }

    @Test
    void anEmptyListFindsNothing() {
        assertThat(WordList.of(List.of()).isIn("damn")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "\u200B", "d*mn"})
    void whatHasNothingToLookForIsNoEntry(String entry) {
        assertThat(WordList.canHold(entry)).isFalse();
    }

    @Test
    void anEntryHasAHundredCharactersAtMost() {
        assertThat(WordList.canHold("😀".repeat(WordList.MAX_LENGTH))).isTrue();
        assertThat(WordList.canHold("a".repeat(WordList.MAX_LENGTH + 1))).isFalse();
    }

    @Test
    void aFloodOfMarksOrLettersIsReadInTime() {
        String flood = "a" + "\u0301".repeat(10_000) + " " + "x ".repeat(5_000) + "a$!".repeat(3_000)
                + "son of a ".repeat(900);

        assertThat(LIST.mask(flood)).hasSameSizeAs(flood);
    }

    /** Whatever the text: as long as it was, nothing left to find, and nothing that was no word touched twice. */
    @RepeatedTest(100)
    void maskingKeepsTheLengthAndIsDoneOnce(RepetitionInfo run) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var list = WordList.of(chance.ints(12, 0, 1 << 30)
                .mapToObj(seed -> text(seed, 6))
                .filter(WordList::canHold)
                .toList());
        for (int round = 0; round < 30; round++) {
            String text = text(chance.nextInt(), 40);

            String masked = list.mask(text);

            assertThat(masked).hasSameSizeAs(text);
            assertThat(list.mask(masked)).isEqualTo(masked);
            assertThat(list.isIn(masked)).isFalse();
            assertThat(list.isIn(text)).isEqualTo(!masked.equals(text));
        }
    }

    private static final List<String> ALPHABET = List.of(
            "a", "b", "A", "aaa", "s", "1", "4", "5", "!", "$", "@", "+", " ", ".", "*", "-", "\n", "\u0301", "\u200B",
            "\u0336", "é", "ß", "İ", "а", "с", "Σ", "馬", "バ", "ก", "ำ", "각", "\u1100", "\u1161", "ك", "\u064E", "🖕",
            "🏽", "\uD83D", "\uDE00", "½", "ﷺ", "㏂", "\u0000");

    private static String text(int seed, int longest) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var text = new StringBuilder();
        int length = chance.nextInt(longest + 1);
        for (int at = 0; at < length; at++) {
            text.append(ALPHABET.get(chance.nextInt(ALPHABET.size())));
        }
        return text.toString();
    }
}
