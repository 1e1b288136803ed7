package io.parley.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RichTextTest {
    private static final Style BOLD = new Style.Bold();

    @Test
    void spansLieWithinTheText() {
        assertThat(text("abc", new Span(0, 3, BOLD)).isSound()).isTrue();
        assertThat(text("abc", new Span(1, 3, BOLD)).isSound()).isFalse();
        assertThat(text("", new Span(0, 1, BOLD)).isSound()).isFalse();
    }

    @Test
    void spansOfOneKindDoNotOverlapAndOthersMay() {
        assertThat(text("abcdef", new Span(0, 3, BOLD), new Span(2, 3, BOLD)).isSound())
                .isFalse();
        assertThat(text("abcdef", new Span(0, 3, BOLD), new Span(3, 3, BOLD)).isSound())
                .isTrue();
        assertThat(text("abcdef", new Span(0, 3, BOLD), new Span(2, 3, new Style.Italic()))
                        .isSound())
                .isTrue();
    }

    @Test
    void spansAreKeptInOrderAndBounded() {
        assertThat(text("abcdef", new Span(3, 1, BOLD), new Span(0, 1, BOLD)).spans())
                .extracting(Span::start)
                .containsExactly(0, 3);
        var many = IntStream.rangeClosed(0, RichText.MAX_SPANS)
                .mapToObj(at -> new Span(at, 1, BOLD))
                .toList();
        assertThat(new RichText("x".repeat(1_000), many).isSound()).isFalse();
    }

    @Test
    void cleaningKeepsThePlacesOfSpans() {
        var dirty = text("a\0b\uD800c", new Span(2, 1, BOLD));
        assertThat(dirty.cleaned().text()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(dirty.cleaned().spans()).isEqualTo(dirty.spans());
    }

    @Test
    void itPrintsWithoutWhatItSays() {
        assertThat(RichText.plain("secret")).hasToString("RichText[6]");
    }

    private static RichText text(String text, Span... spans) {
        return new RichText(text, List.of(spans));
    }
}
