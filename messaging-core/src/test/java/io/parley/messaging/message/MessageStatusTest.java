package io.parley.messaging.message;

import static io.parley.messaging.message.MessageStatus.DELIVERED;
import static io.parley.messaging.message.MessageStatus.FAILED;
import static io.parley.messaging.message.MessageStatus.QUEUED;
import static io.parley.messaging.message.MessageStatus.READ;
import static io.parley.messaging.message.MessageStatus.SENT;
import static io.parley.messaging.message.MessageStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageStatusTest {
    @Test
    void reportsOnlyEverRaiseTheStatus() {
        assertThat(QUEUED.after(SENT)).isEqualTo(SENT);
        assertThat(SENT.after(READ)).isEqualTo(READ);
        assertThat(READ.after(DELIVERED)).isEqualTo(READ);
        assertThat(DELIVERED.after(SENT)).isEqualTo(DELIVERED);
        assertThat(UNKNOWN.after(DELIVERED)).isEqualTo(DELIVERED);
        assertThat(SENT.after(UNKNOWN)).isEqualTo(SENT);
    }

    @Test
    void failureEndsWhatHasNotArrived() {
        assertThat(List.of(QUEUED, UNKNOWN, SENT))
                .allSatisfy(status -> assertThat(status.after(FAILED)).isEqualTo(FAILED));
        assertThat(List.of(DELIVERED, READ))
                .allSatisfy(status -> assertThat(status.after(FAILED)).isEqualTo(status));
    }

    @Test
    void whoeverReceivedItIsRightAgainstAFailure() {
        assertThat(FAILED.after(DELIVERED)).isEqualTo(DELIVERED);
        assertThat(FAILED.after(READ)).isEqualTo(READ);
        assertThat(FAILED.after(SENT)).isEqualTo(FAILED);
    }

    @Test
    void aReportRepeatedChangesNothing() {
        for (var status : MessageStatus.values()) {
            for (var report : MessageStatus.values()) {
                assertThat(status.after(report).after(report)).isEqualTo(status.after(report));
            }
        }
    }

    @Test
    void reportsOfADeliveredMessageEndTheSameInAnyOrder() {
        var reports = Arrays.asList(SENT, DELIVERED, READ, SENT, DELIVERED);
        for (int seed = 0; seed < 200; seed++) {
            Collections.shuffle(reports, new Random(seed));
            var status = QUEUED;
            for (var report : reports) {
                status = status.after(report);
            }
            assertThat(status).isEqualTo(READ);
        }
    }
}
