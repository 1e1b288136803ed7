package io.parley.files;

import static io.parley.testkit.blob.FileSamples.bytes;
import static io.parley.testkit.blob.FileSamples.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.port.FileInspector.Inspection;
import io.parley.testkit.blob.FileSamples;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TikaInspectorTest {
    private static final FileName NAME = new FileName("file");
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private final TikaInspector inspector = new TikaInspector();

    static Stream<Arguments> contents() {
        return Stream.of(
                sample("image/png", FileSamples.picture("png", 3, 2)),
                sample("image/jpeg", FileSamples.picture("jpg", 3, 2)),
                sample("image/gif", FileSamples.picture("gif", 3, 2)),
                sample("image/webp", FileSamples.WEBP),
                sample("video/mp4", bytes("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")),
                sample("video/mp4", bytes("\0\0\0\u0018ftypisom\0\0\u0002\0isommp41")),
                sample("video/quicktime", bytes("\0\0\0\u0014ftypqt  \0\0\0\0qt  ")),
                sample("video/mpeg", bytes("\0\0\u0001\u00ba\u0044\0\u0004\0\u0004\u0001\0\0\u0003\u00f8")),
                sample(
                        "video/webm",
                        bytes("\u001a\u0045\u00df\u00a3\u009fB\u0086\u0081\u0001B\u00f7\u0081\u0001"
                                + "B\u00f2\u0081\u0004B\u00f3\u0081\bB\u0082\u0084webmB\u0087\u0081\u0004")),
                sample("audio/mpeg", bytes("ID3\u0004\0\0\0\0\0\0" + "\u00ff\u00fb\u0090d")),
                sample(
                        "audio/ogg",
                        bytes("OggS\0\u0002\0\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\u0001\u0013"
                                + "OpusHead\u0001\u0001\0\0\0\0\0\0\0\0\0")),
                sample("audio/mp4", bytes("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42")),
                sample("audio/aac", bytes("\u00ff\u00f1P\u0080\u0002\u001f\u00fc\u00de\u0002\0Lavc")),
                sample("audio/wav", bytes("RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0001\0")),
                sample("audio/amr", bytes("#!AMR\n<\u0091\u0017")),
                sample("application/pdf", bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")),
                sample("application/msword", FileSamples.compound("WordDocument")),
                sample("application/vnd.ms-excel", FileSamples.compound("Workbook")),
                sample("application/vnd.ms-powerpoint", FileSamples.compound("PowerPoint Document")),
                sample(
                        OOXML + "wordprocessingml.document",
                        FileSamples.zip("[Content_Types].xml", "word/document.xml")),
                sample(OOXML + "spreadsheetml.sheet", FileSamples.zip("[Content_Types].xml", "xl/workbook.xml")),
                sample(OOXML + "presentationml.presentation", FileSamples.zip("[Content_Types].xml", "ppt/p.xml")),
                sample("text/plain", bytes("Plans for 2027\n")),
                sample("application/zip", FileSamples.zip("a.txt", "word/nothing.txt")),
                sample("application/vnd.rar", bytes("Rar!\u001a\u0007\0\u00cf\u0090s\0\0\r\0\0\0")),
                sample("application/vnd.rar", bytes("Rar!\u001a\u0007\u0001\0\u00cf\u0090s\0\0\r\0\0\0")),
                sample("application/x-7z-compressed", bytes("7z\u00bc\u00af'\u001c\0\u0004")));
    }

    static Stream<Arguments> harmful() {
        return Stream.of(
                sample("application/x-msdownload", bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0\u00b8")),
                sample("application/x-sharedlib", bytes("\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0\u0003\0>\0")),
                sample("text/html", bytes("<!DOCTYPE html><script>alert(1)</script>")),
                sample("text/html", bytes("<html><body onload=alert(1)>")),
                sample("image/svg+xml", bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                sample("application/x-sh", bytes("#!/bin/sh\nrm -rf /\n")),
                sample("application/java-archive", FileSamples.zip("META-INF/MANIFEST.MF", "A.class")),
                sample(
                        "application/vnd.ms-office.vbaproject",
                        FileSamples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                sample("application/x-ole-storage", FileSamples.compound("!_StringPool")));
    }

    private static Arguments sample(String type, byte[] content) {
        return Arguments.of(type, content);
    }

    @ParameterizedTest
    @MethodSource({"contents", "harmful"})
    void theContentSaysWhatItIs(String type, byte[] content) {
        assertThat(typeOf(content, NAME)).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource({"contents", "harmful"})
    void noNameMakesItAnother(String type, byte[] content) {
        assertThat(typeOf(content, new FileName("holiday.png"))).isEqualTo(type);
    }

    @Test
    void aTableOfTextIsOneByItsName() {
        assertThat(typeOf(bytes("a;b\n1;2\n"), new FileName("table.csv"))).isEqualTo("text/csv");
        assertThat(typeOf(bytes("MZ\u0090\0\u0003"), new FileName("table.csv"))).isNotEqualTo("text/csv");
        assertThat(typeOf(Arrays.copyOf(bytes("text ".repeat(1000)), 6000), NAME))
                .isEqualTo("application/octet-stream");
    }

    @Test
    void theSizeOfAPictureIsReadFromItsHeader() {
        assertThat(inspect(FileSamples.picture("png", 640, 480)))
                .isEqualTo(new Inspection.Fine(MediaType.PNG, Optional.of(new Dimensions(640, 480))));
        assertThat(inspect(FileSamples.WEBP))
                .isEqualTo(new Inspection.Fine(new MediaType("image/webp"), Optional.of(new Dimensions(1, 1))));
    }

    @Test
    void aPictureThatNoMemoryCanHoldIsRefusedUnread() {
        assertThat(inspect(FileSamples.pngHeader(20_000, 20_000)))
                .isEqualTo(new Inspection.Unsafe(new FileRefusal.TooManyPixels(35_000_000)));
        assertThat(inspect(FileSamples.pngHeader(7_000, 5_000))).isInstanceOf(Inspection.Fine.class);
        assertThat(inspect(FileSamples.pngHeader(7_000, 5_001))).isInstanceOf(Inspection.Unsafe.class);
    }

    @Test
    void aBrokenPictureIsNone() {
        assertThat(inspect(bytes("\u0089PNG\r\n\u001a\n nothing more"))).isInstanceOf(Inspection.Unsafe.class);
    }

    @Test
    void whatUnfoldsOutOfAllProportionIsABomb() {
        assertUnsafe(FileSamples.zipOf(FileSamples.spaces(20_000_000), "a.txt"), "100 times");
        assertUnsafe(FileSamples.zipOf(FileSamples.spaces(2_000_000), "a.txt"), "100 times");
        assertThat(inspect(FileSamples.zipOf(FileSamples.spaces(900_000), "a.txt")))
                .isInstanceOf(Inspection.Fine.class);
    }

    @Test
    void anArchiveHasSoManyEntries() {
        assertThat(inspect(zipOf(10_000))).isInstanceOf(Inspection.Fine.class);
        assertUnsafe(zipOf(10_001), "entries");
    }

    @Test
    void archivesInArchivesCountAndEndSomewhere() {
        byte[] bomb = FileSamples.zipOf(FileSamples.zipOf(FileSamples.spaces(20_000_000), "a.txt"), "inner.zip");
        byte[] three = FileSamples.zipOf(FileSamples.zipOf(FileSamples.zip("a.txt"), "b.zip"), "c.zip");

        assertUnsafe(bomb, "100 times");
        assertThat(inspect(three)).isInstanceOf(Inspection.Fine.class);
        assertUnsafe(FileSamples.zipOf(three, "d.zip"), "archives in archives");
    }

    @Test
    void whatTheDirectoryClaimsCounts() {
        byte[] lying = FileSamples.zip("a.txt");
        int claim = lastIndexOf(lying, bytes("PK\u0001\u0002")) + 24;
        Arrays.fill(lying, claim, claim + 4, (byte) 0x7F);

        assertUnsafe(lying, "bytes");
    }

    private static int lastIndexOf(byte[] all, byte[] part) {
        return IntStream.rangeClosed(0, all.length - part.length)
                .filter(at -> Arrays.equals(all, at, at + part.length, part, 0, part.length))
                .max()
                .orElseThrow();
    }

    private static byte[] zipOf(int entries) {
        return FileSamples.zipOf(
                new byte[0],
                IntStream.range(0, entries).mapToObj(String::valueOf).toArray(String[]::new));
    }

    private void assertUnsafe(byte[] archive, String why) {
        assertThat(inspect(archive))
                .isInstanceOfSatisfying(
                        Inspection.Unsafe.class,
                        unsafe -> assertThat(unsafe.why().explanation()).contains(why));
    }

    private Inspection inspect(byte[] bytes) {
        return inspector.inspect(content(bytes), sniff(bytes, NAME), FileLimits.standard());
    }

    private MediaType sniff(byte[] bytes, FileName name) {
        return inspector.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, 64 * 1024)), name);
    }

    private String typeOf(byte[] bytes, FileName name) {
        MediaType sniffed = sniff(bytes, name);
        return switch (inspector.inspect(content(bytes), sniffed, FileLimits.standard())) {
            case Inspection.Fine fine -> fine.type().value();
            case Inspection.Unsafe ignored -> sniffed.value();
        };
    }
}
