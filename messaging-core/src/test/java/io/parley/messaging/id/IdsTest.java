package io.parley.messaging.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.service.TimeOrderedIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void anIdReadsBackWhatItWrote() {
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            var id = new ConversationId(new UUID(random.nextLong(), random.nextLong()));
            assertThat(ConversationId.parse(id.toString())).contains(id);
        }
    }

    @Test
    void theOrderOfTextsIsTheOrderOfIds() {
        var ids = new TimeOrderedIds(InstantSource.fixed(Instant.EPOCH.plusSeconds(1)), new Random(1));
        var texts = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            texts.add(new MessageId(ids.next()).toString());
        }
        assertThat(texts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsGrowEvenWhenTheClockIsSetBack() {
        var now = new Instant[] {Instant.parse("2026-11-21T12:00:00Z")};
        var ids = new TimeOrderedIds(() -> now[0], new Random(1));
        UUID before = ids.next();
        now[0] = now[0].minusSeconds(3_600);
        assertThat(new MessageId(ids.next()).toString()).isGreaterThan(new MessageId(before).toString());
        assertThat(before.version()).isEqualTo(7);
        assertThat(before.variant()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cnv_",
                "msg_00000000000000000000000000",
                "cnv_0000000000000000000000000",
                "cnv_000000000000000000000000000",
                "cnv_8zzzzzzzzzzzzzzzzzzzzzzzzz",
                "cnv_0000000000000000000000000u",
                "cnv_0000000000000000000000000é",
                "CNV_00000000000000000000000000",
                "cnv-00000000000000000000000000"
            })
    void anythingElseIsNoId(String text) {
        assertThat(ConversationId.parse(text)).isEmpty();
    }
}
