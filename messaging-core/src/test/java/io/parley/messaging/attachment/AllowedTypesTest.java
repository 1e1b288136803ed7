package io.parley.messaging.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.outcome.FileRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedTypesTest {
    private final AllowedTypes standard = AllowedTypes.standard();

    @ParameterizedTest
    @CsvSource({
        "image/png, a.png, image/png",
        "image/jpeg, a.JPEG, image/jpeg",
        "image/jpeg, a, application/octet-stream",
        "text/csv, table.csv, application/vnd.ms-excel",
        "audio/mp4, voice.m4a, video/mp4",
        "application/zip, a.zip, application/x-zip-compressed"
    })
    void whatFitsIsTaken(String detected, String name, String declared) {
        assertThat(standard.refusal(new MediaType(detected), new FileName(name), new MediaType(declared)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-msdownload, a.png, image/png",
        "application/x-msdownload, a.exe, application/x-msdownload",
        "image/png, a.exe, image/png",
        "image/png, a.pdf, image/png",
        "application/pdf, a.pdf, image/png",
        "image/png, a.png, application/pdf",
        "image/png, a.png, image/jpeg",
        "text/html, a.html, text/html",
        "image/svg+xml, a.svg, image/svg+xml"
    })
    void whatIsOtherThanItSaysIsRefusedByItsTrueName(String detected, String name, String declared) {
        assertThat(standard.refusal(new MediaType(detected), new FileName(name), new MediaType(declared)))
                .contains(new FileRefusal.NotAllowed(detected));
    }

    @Test
    void anOperatorMayAllowLess() {
        var pictures = AllowedTypes.only(List.of("image/*", "application/pdf"));

        assertThat(pictures.refusal(new MediaType("image/gif"), new FileName("a.gif"), MediaType.UNKNOWN))
                .isEmpty();
        assertThat(pictures.refusal(new MediaType("application/pdf"), new FileName("a"), MediaType.UNKNOWN))
                .isEmpty();
        assertThat(pictures.refusal(new MediaType("text/plain"), new FileName("a"), MediaType.UNKNOWN))
                .isPresent();
        assertThatThrownBy(() -> AllowedTypes.only(List.of("image/tiff"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AllowedTypes.only(List.of("model/*"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContainerMayTurnOutToBeAnything() {
        assertThat(AllowedTypes.only(List.of("application/msword")).mayBegin(MediaType.COMPOUND))
                .isTrue();
        assertThat(AllowedTypes.none().mayBegin(MediaType.ZIP)).isFalse();
        assertThat(standard.mayBegin(new MediaType("text/html"))).isFalse();
    }

    @Test
    void mediaTypesAreReadAsBrowsersWriteThem() {
        assertThat(MediaType.parse("Text/Plain; charset=utf-8")).contains(new MediaType("text/plain"));
        assertThat(MediaType.parse("nonsense")).isEmpty();
        assertThat(MediaType.parse("")).isEmpty();
    }
}
