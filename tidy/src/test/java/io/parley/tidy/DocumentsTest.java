package io.parley.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Documents show code that runs, and name files that exist. */
class DocumentsTest {
    private static final Pattern QUICKSTART =
            Pattern.compile("^ *// quickstart\\n(.*?)^ *// quickstart\\n", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FIRST_CODE = Pattern.compile("(```java\\n)(.*?)(```)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

    private final Repository repository = Repository.here();

    @Test
    void theQuickstartInTheDocumentIsTheOneThatRuns() throws IOException {
        Path document = repository.root().resolve("docs/embedding.md");
        Matcher code = QUICKSTART.matcher(repository.read(
                repository.root().resolve("messaging-core/src/test/java/io/parley/messaging/QuickstartTest.java")));
        assertThat(code.find()).isTrue();
        String text = repository.read(document);
        String expected = FIRST_CODE
                .matcher(text)
                .replaceFirst("$1" + Matcher.quoteReplacement(unindented(code.group(1))) + "$3");
        if ("write".equals(System.getProperty("format"))) {
            Files.writeString(document, expected);
        } else {
            assertThat(text)
                    .as("mend with: mvn -q -pl tidy test -Dformat=write")
                    .isEqualTo(expected);
        }
    }

    @Test
    void theQuickstartHasAtMostTwentyStatements() {
        Matcher code = QUICKSTART.matcher(repository.read(
                repository.root().resolve("messaging-core/src/test/java/io/parley/messaging/QuickstartTest.java")));
        assertThat(code.find()).isTrue();
        long lines = code.group(1)
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
                .count();
        assertThat(lines).isLessThanOrEqualTo(20);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        for (Path document : repository.files(".md")) {
            Matcher link = LINK.matcher(repository.read(document));
            while (link.find()) {
                assertThat(document.resolveSibling(link.group(1)))
                        .as("a link in %s", document)
                        .exists();
            }
        }
    }

    private static String unindented(String code) {
        return code.stripTrailing().stripIndent() + "\n";
    }
}
