package io.parley.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file holds one thought; a thought fits in 300 lines. */
class SizesTest {
    private static final int LINES = 300;

    private final Repository repository = Repository.here();

    @Test
    void noJavaFileIsTooLong() {
        List<Path> tooLong = repository.files(".java").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> repository.read(file).lines().count() > LINES)
                .toList();
        assertThat(tooLong).as("more than %s lines", LINES).isEmpty();
    }
}
