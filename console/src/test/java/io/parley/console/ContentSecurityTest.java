package io.parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What customers write stays text, and the pages work under {@code default-src 'self'}. */
class ContentSecurityTest {
    private static final Path CONSOLE = Path.of("src/main/resources/console");
    private static final List<Pattern> MARKUP_FROM_TEXT = Stream.of(
                    "innerHTML",
                    "outerHTML",
                    "insertAdjacentHTML",
                    "document\\.write",
                    "DOMParser",
                    "\\beval\\(",
                    "new Function",
                    "\\.style\\b",
                    "setAttribute\\('style'")
            .map(Pattern::compile)
            .toList();
    private static final List<Pattern> INLINE = Stream.of(
                    "<style", "<script(?![^>]* src=)", " style=", " on[a-z]+=", "javascript:")
            .map(Pattern::compile)
            .toList();
    private static final List<Pattern> ELSEWHERE =
            List.of(Pattern.compile("(src|href|from|import|url\\()\\s*[=(]?\\s*['\"]?(https?:)?//"));

    @Test
    void noScriptTurnsTextIntoMarkup() {
        assertThat(violations(".js", MARKUP_FROM_TEXT)).isEmpty();
    }

    @Test
    void pagesHaveNoInlineScriptOrStyle() {
        assertThat(violations(".html", INLINE)).isEmpty();
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(violations("", ELSEWHERE)).isEmpty();
    }

    @Test
    void theRulesFindWhatTheyForbid() {
        assertThat(MARKUP_FROM_TEXT.getFirst().matcher("node.innerHTML = text").find())
                .isTrue();
        assertThat(INLINE.get(1).matcher("<script>go()</script>").find()).isTrue();
        assertThat(INLINE.get(1)
                        .matcher("<script type=\"module\" src=\"app.js\">")
                        .find())
                .isFalse();
        assertThat(ELSEWHERE
                        .getFirst()
                        .matcher("import 'https://cdn.example/x.js'")
                        .find())
                .isTrue();
        assertThat(texts("")).containsKeys("index.html", "app.js", "console.css");
    }

    private static List<String> violations(String ending, List<Pattern> forbidden) {
        return texts(ending).entrySet().stream()
                .flatMap(file -> forbidden.stream()
                        .filter(pattern -> pattern.matcher(file.getValue()).find())
                        .map(pattern -> file.getKey() + ": " + pattern))
                .toList();
    }

    private static Map<String, String> texts(String ending) {
        try (Stream<Path> files = Files.walk(CONSOLE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> CONSOLE.relativize(file).toString(),
                            ContentSecurityTest::read,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
