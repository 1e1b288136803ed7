package io.parley.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** The kit is worth something only if adapters with the usual bugs break it. */
class ContractNoticesBugsTest {
    @TestFactory
    Stream<DynamicTest> everyPlantedBugIsNoticed() {
        return planted()
                .map(bug -> DynamicTest.dynamicTest(bug.bug(), () -> {
                    bug.noticedBy().accept(new CustomContract(Buggy.SOUND));
                    assertThatThrownBy(() -> bug.noticedBy().accept(new CustomContract(bug.adapter())))
                            .isNotInstanceOf(TestAbortedException.class);
                }));
    }

    @Test
    void everyBugIsPlantedOnce() {
        assertThat(planted().map(Planted::bug)).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    private static Stream<Planted> planted() {
        return Stream.of(ForgeryBugs.all(), ReadingBugs.all(), SendingBugs.all())
                .flatMap(bugs -> bugs);
    }
}
