package io.parley.meta.channel;

import io.parley.testkit.channel.KitTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document's columns say what the kit says. */
class KitReportTest {
    private final KitTable table = new KitTable(Path.of("..", "docs", "channel-kit.md"));

    @Test
    void theTableSaysWhatTheKitSaysOfMessenger() {
        table.holds("messenger", MessengerContractTest.class);
    }

    @Test
    void theTableSaysWhatTheKitSaysOfInstagram() {
        table.holds("instagram", InstagramContractTest.class);
    }
}
