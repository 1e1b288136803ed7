package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String TWO = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\n"
            + "one\r\n--not it\r\n-\r\n--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b--\r\nepilogue";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void partsAreReadHoweverTheyCome(int step) throws IOException {
        assertThat(parts(TWO, step)).containsExactly("one\r\n--not it\r\n-", "");
    }

    @Test
    void whatStandsBeforeTheFirstPartIsSkipped() throws IOException {
        assertThat(parts("a preamble\r\n" + TWO, 5)).hasSize(2);
    }

    @Test
    void aPartThatNobodyReadsIsSkipped() throws IOException {
        var multipart = new Multipart(new ByteArrayInputStream(bytes(TWO)), "b");

        assertThat(multipart.next().orElseThrow().headers())
                .containsEntry("content-disposition", "form-data; name=\"f\"; filename=\"a.txt\"");
        assertThat(multipart.next().orElseThrow().headers()).containsEntry("content-type", "text/plain");
        assertThat(multipart.next()).isEmpty();
    }

    @Test
    void theEndNeedsNoLineEnd() throws IOException {
        assertThat(parts("--b\r\n\r\nx\r\n--b--", 3)).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nothing", "--b", "--b\r\n", "--b\r\nno colon\r\n\r\nx\r\n--b--", "--b\r\n\r\nx\r\n--c--"})
    void whatBreaksOffOrIsNoneIsRejected(String body) {
        assertThatThrownBy(() -> parts(body, 4)).isInstanceOf(Rejected.class);
    }

    @Test
    void headersHaveAnEnd() {
        assertThatThrownBy(() -> parts("--b\r\nX: " + "x".repeat(100_000) + "\r\n\r\n\r\n--b--", 1000))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> parts(
                        "--b\r\n" + "X%d: y\r\n".repeat(11).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
                                + "\r\n\r\n--b--",
                        1000))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void theBoundaryIsFoundInTheContentType() {
        assertThat(Multipart.boundaryOf("multipart/form-data; boundary=abc")).contains("abc");
        assertThat(Multipart.boundaryOf("Multipart/Form-Data; charset=utf-8; boundary=\"a b:c\""))
                .contains("a b:c");
        assertThat(Multipart.boundaryOf("multipart/form-data")).isEmpty();
        assertThat(Multipart.boundaryOf("image/png")).isEmpty();
    }

    private static List<String> parts(String body, int step) throws IOException {
        var multipart = new Multipart(new Trickle(bytes(body), step), "b");
        var parts = new ArrayList<String>();
        for (var part = multipart.next(); part.isPresent(); part = multipart.next()) {
            parts.add(new String(part.get().content().readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Gives so many bytes at once and no more. */
    private static final class Trickle extends InputStream {
        private final InputStream in;
        private final int step;

        private Trickle(byte[] content, int step) {
            this.in = new ByteArrayInputStream(content);
            this.step = step;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, Math.min(length, step));
        }
    }
}
