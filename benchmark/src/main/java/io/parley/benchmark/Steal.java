package io.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the host of a virtual machine kept from its processors, told by Linux; elsewhere nothing.
 *
 * @param ticks kept so far
 * @param all ticks so far, of whatever kind
 */
record Steal(long ticks, long all) {
    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final int STOLEN = 7;

    static Steal now() {
        if (!Files.isReadable(STATISTICS)) {
            return new Steal(0, 0);
        }
        try (var lines = Files.lines(STATISTICS)) {
            String[] words = lines.findFirst().orElseThrow().split(" +");
            long[] ticks =
                    Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray();
            return new Steal(
                    ticks[STOLEN], Arrays.stream(ticks).limit(STOLEN + 1).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of all processors' time since then, 0 to 1. */
    double since(Steal before) {
        return (double) (ticks - before.ticks) / Math.max(1, all - before.all);
    }
}
