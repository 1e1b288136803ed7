package io.parley.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which a running PostgreSQL leaves its process id and port. It outlives a crash, and so may the process: a
 * server that was killed leaves its database running without it.
 */
record PostmasterFile(Path cluster) {
    private static final Logger LOG = LoggerFactory.getLogger(PostmasterFile.class);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** The port of the database that runs on this cluster now; empty when none does. */
    Optional<Integer> portInUse() {
        return running().flatMap(process -> line(PORT_LINE)).map(Integer::valueOf);
    }

    /** Stops the database that a killed server left behind, as PostgreSQL is stopped in haste and safety. */
    void stopOrphan(Duration patience) {
        running().ifPresent(process -> {
            LOG.warn("stopping the database that an earlier server left running process={}", process.pid());
            shutDownFast(process);
            awaitEnd(process, patience);
        });
    }

    private Optional<ProcessHandle> running() {
        return line(PID_LINE)
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isPostgres);
    }

    /** Process ids are used again: the one in an old file may by now be anybody's. */
    private boolean isPostgres(ProcessHandle process) {
        return process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false)
                || process.info()
                        .commandLine()
                        .map(line -> line.contains(cluster.toString()))
                        .orElse(false);
    }

    private Optional<String> line(int number) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return Optional.of(lines)
                    .filter(all -> all.size() > number)
                    .map(all -> all.get(number).strip())
                    .filter(text -> text.matches("[0-9]{1,9}"));
        } catch (NoSuchFileException neverStarted) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGINT: clients are cut off and everything is written down. The SIGTERM that Java can send waits for clients. */
    private static void shutDownFast(ProcessHandle process) {
        try {
            var kill = new ProcessBuilder("sh", "-c", "kill -INT \"$1\"", "sh", Long.toString(process.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (kill.waitFor() != 0) {
                process.destroy();
            }
        } catch (IOException noShell) {
            process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            throw new IllegalStateException(
                    "the database that an earlier server left running (process " + process.pid()
                            + ") does not stop: stop it by hand, then start again",
                    stubborn);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("could not wait for process " + process.pid(), e);
        }
    }
}
