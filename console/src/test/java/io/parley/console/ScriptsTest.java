package io.parley.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts' own tests, where there is a Node to run them. Nobody needs one to build Parley. */
class ScriptsTest {
    private static final int OLDEST_NODE = 20;

    @TempDir
    Path folder;

    @Test
    void theScriptsPassTheirTests() throws IOException, InterruptedException {
        assumeTrue(nodeVersion() >= OLDEST_NODE, "Node 20 or newer is not on the PATH: console scripts NOT tested");
        var run = run("node", "--test", "src/test/js/");
        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("# tests 0");
    }

    private int nodeVersion() throws InterruptedException {
        try {
            return Integer.parseInt(run("node", "--version").output().strip().replaceFirst("v(\\d+).*", "$1"));
        } catch (IOException notFound) {
            return 0;
        }
    }

    private Run run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Run(-1, "Still running after two minutes:\n" + Files.readString(output));
        }
        return new Run(process.exitValue(), Files.readString(output));
    }

    private record Run(int code, String output) {}
}
