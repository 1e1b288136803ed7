package io.parley.whatsapp;

import io.parley.testkit.channel.KitTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document's column says what the kit says. */
class KitReportTest {
    @Test
    void theTableSaysWhatTheKitSays() {
        new KitTable(Path.of("..", "docs", "channel-kit.md")).holds("whatsapp", WhatsAppContractTest.class);
    }
}
