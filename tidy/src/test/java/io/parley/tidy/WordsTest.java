package io.parley.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words we do not use, and the places we do not name. */
class WordsTest {
    private static final Pattern EMPTY_NAMES = Pattern.compile("(Manager|Helper|Util|Utils|Impl|DTO|Info)\\.java$");
    private static final Pattern THIS_MACHINE = Pattern.compile("(^|[\\s\"'(=:])/(work|root|home)/[A-Za-z.]");

    private final Repository repository = Repository.here();

    @Test
    void namesSayWhatThingsAre() {
        assertThat(repository.files(".java"))
                .noneMatch(file -> EMPTY_NAMES.matcher(file.toString()).find());
    }

    @Test
    void nothingNamesAPathOfOneMachine() {
        List<String> suffixes = List.of(".java", ".md", ".xml", ".sql", ".js", ".html", ".css", ".sh");
        List<Path> found = suffixes.stream()
                .flatMap(suffix -> repository.files(suffix).stream())
                .filter(file -> !file.endsWith("WordsTest.java"))
                .filter(file -> THIS_MACHINE.matcher(repository.read(file)).find())
                .toList();
        assertThat(found).isEmpty();
    }
}
