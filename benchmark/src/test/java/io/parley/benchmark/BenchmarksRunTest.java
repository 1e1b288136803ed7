package io.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each load in small: whether it still runs, not what comes of it. */
class BenchmarksRunTest {
    @Test
    void webhooksAreTakenAndAllAreStored() throws Exception {
        assertThat(IngestBenchmark.run(new IngestBenchmark.Size(50, List.of(2), 0, 1, 1)))
                .isZero();
    }

    @Test
    void theInboxIsReadAndMessagesAreFound() throws Exception {
        ReadBenchmark.run("reading", new ReadBenchmark.Size(1, 2_000, 2, 2, Duration.ZERO));
    }

    /** Where the rival is not installed there is nothing to compare with. */
    @Test
    void messagesAreSentAndHeard(@TempDir Path data) throws Exception {
        if (Pgbench.isInstalled()) {
            SendBenchmark.run(new SendBenchmark.Size(List.of(1, 2), Duration.ZERO, 1, 1));
            return;
        }
        try (var stage = new Stage(data);
                var clients = new Clients(stage.liveAddress(), ProcessHandle.current(), stage.teams(2))) {
            assertThat(clients.run(2, 1).perSecond()).isPositive();
        }
    }
}
