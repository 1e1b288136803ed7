package io.parley.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The formatter decides the layout, so nobody has to. */
class FormatTest {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).build());
    private final boolean write = "write".equals(System.getProperty("format"));

    @Test
    void everyJavaFileIsFormatted() throws IOException {
        var repository = Repository.here();
        var wrong = new ArrayList<Path>();
        for (Path file : repository.files(".java")) {
            var source = repository.read(file);
            var formatted = format(file, source);
            if (!formatted.equals(source)) {
                if (write) {
                    Files.writeString(file, formatted);
                } else {
                    wrong.add(repository.root().relativize(file));
                }
            }
        }
        assertThat(wrong)
                .as("unformatted; mend with: mvn -q -pl tidy test -Dformat=write")
                .isEmpty();
    }

    private String format(Path file, String source) {
        try {
            return formatter.formatSource(
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), STYLE));
        } catch (FormatterException e) {
            throw new IllegalStateException("cannot parse " + file, e);
        }
    }
}
