package io.parley.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about channels shows the sample that the kit proves, without its imports. */
class ChannelsDocumentTest {
    private static final String SAMPLE = "messaging-testkit/src/test/java/org/example/pigeon";
    private static final Pattern CODE =
            Pattern.compile("<!-- code: (\\w+\\.java) -->\\n```java\\n.*?```", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("\\A(?:package .*?;|import .*?;|\\s)+");

    private final Repository repository = Repository.here();

    @Test
    void theSampleInTheDocumentIsTheOneThatRuns() throws IOException {
        Path document = repository.root().resolve("docs/channels.md");
        String text = repository.read(document);
        assertThat(CODE.matcher(text).results()).hasSize(4);
        String expected = CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(shown(code)));
        if ("write".equals(System.getProperty("format"))) {
            Files.writeString(document, expected);
        } else {
            assertThat(text)
                    .as("mend with: mvn -q -pl tidy test -Dformat=write")
                    .isEqualTo(expected);
        }
    }

    private String shown(MatchResult code) {
        String source = repository.read(repository.root().resolve(SAMPLE).resolve(code.group(1)));
        return "<!-- code: " + code.group(1) + " -->\n```java\n"
                + HEAD.matcher(source).replaceFirst("") + "```";
    }
}
