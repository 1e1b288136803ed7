package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OutboxTest {
    private static final ConversationId CONVERSATION = new ConversationId(new UUID(0, 1));
    private static final LiveLimits LIMITS = new LiveLimits(4, 1000, 65536, 30, 60, 5);

    private final FakeLine line = new FakeLine();
    private final Outbox outbox = new Outbox(line, LIMITS);

    @Test
    void oneMessageIsInFlightAtATime() {
        outbox.offer(List.of(durable(1)));
        outbox.offer(List.of(durable(2)));

        assertThat(line.inFlight()).isEqualTo(1);
        assertThat(line.sent()).containsExactly("\"1\"");
    }

    @Test
    void whatWaitsGoesTogetherAsOneArray() {
        outbox.offer(List.of(durable(1)));
        outbox.offer(List.of(durable(2)));
        outbox.offer(List.of(direct("ok")));
        line.finishAll();

        assertThat(line.sent()).containsExactly("\"1\"", "[\"2\",ok]");
    }

    @Test
    void anArrayHasAtMostSixtyFourKilobytes() {
        var roomy = new Outbox(line, LiveLimits.standard());
        String big = "x".repeat(FrameQueue.MESSAGE_BYTES / 2);
        roomy.offer(List.of(durable(1)));
        roomy.offer(List.of(direct(big), direct(big), direct(big)));
        line.finishAll();

        assertThat(line.sent()).containsExactly("\"1\"", "[" + big + "," + big + "]", big);
    }

    @Test
    void whatComesOfAFrameLeavesWithItsAnswer() {
        outbox.collect(() -> {
            outbox.offer(List.of(durable(1)));
            assertThat(line.sent()).isEmpty();
            outbox.offer(List.of(direct("answer")));
        });

        assertThat(line.sent()).containsExactly("[\"1\",answer]");
    }

    @Test
    void whatOthersOfferDoesNotWaitForAnAnswer() {
        outbox.collect(() -> {
            outbox.offer(List.of(durable(1)));
            CompletableFuture.runAsync(() -> outbox.offer(List.of(durable(2)))).join();
            assertThat(line.sent()).containsExactly("[\"1\",\"2\"]");
        });
    }

    @Test
    void whatWasOfferedLeavesEvenIfTheAnswerFails() {
        assertThatThrownBy(() -> outbox.collect(() -> {
                    outbox.offer(List.of(durable(1)));
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(line.sent()).containsExactly("\"1\"");
    }

    @Test
    void asManyFramesAsAllowedMayWait() {
        outbox.offer(List.of(durable(0)));
        outbox.offer(durables(1, 4));

        assertThat(line.closed()).isEmpty();
        assertThat(outbox.isOpen()).isTrue();
    }

    @Test
    void oneFrameMoreClosesTheSocketOnce() {
        outbox.offer(List.of(durable(0)));
        outbox.offer(durables(1, 5));
        outbox.offer(List.of(durable(6)));

        assertThat(line.closed()).containsExactly(CloseReason.SLOW_CONSUMER);
        assertThat(outbox.isOpen()).isFalse();
    }

    @Test
    void asManyBytesAsAllowedMayWaitAndNoMore() {
        outbox.offer(List.of(durable(0)));
        outbox.offer(List.of(direct("x".repeat(500)), direct("é".repeat(250))));
        assertThat(line.closed()).isEmpty();

        outbox.offer(List.of(direct("x")));
        assertThat(line.closed()).containsExactly(CloseReason.SLOW_CONSUMER);
    }

    @Test
    void aFrameLargerThanTheWholeOutboxGoesAlone() {
        outbox.offer(List.of(direct("x".repeat(5000))));

        assertThat(line.sent()).hasSize(1);
        assertThat(line.closed()).isEmpty();
    }

    @Test
    void ephemeralFramesMakeRoomForDurableOnes() {
        outbox.offer(List.of(durable(0)));
        outbox.offerEphemeral(new Frame.Ephemeral("typing"));
        outbox.offerEphemeral(new Frame.Ephemeral("typing"));
        outbox.offer(durables(1, 4));
        line.finishAll();

        assertThat(line.sent()).containsExactly("\"0\"", "[\"1\",\"2\",\"3\",\"4\"]");
        assertThat(line.closed()).isEmpty();
    }

    @Test
    void ephemeralFramesAreDroppedWhenHalfIsTaken() {
        outbox.offer(List.of(durable(0)));
        outbox.offer(durables(1, 2));
        outbox.offerEphemeral(new Frame.Ephemeral("typing"));
        line.finishAll();

        assertThat(line.sent()).containsExactly("\"0\"", "[\"1\",\"2\"]");
    }

    @Test
    void framesThatDoNotAllFitAreNotTakenAtAll() {
        outbox.offer(durables(0, 1));

        assertThat(outbox.offerIfFits(durables(2, 6))).isFalse();
        assertThat(outbox.isOpen()).isTrue();
        assertThat(outbox.offerIfFits(durables(2, 4))).isTrue();
    }

    @Test
    void framesThatAreTooLargeTogetherAreNotTakenEvenByAnEmptyOutbox() {
        String half = "x".repeat(600);

        assertThat(outbox.offerIfFits(List.of(direct(half), direct(half)))).isFalse();
        assertThat(line.sent()).isEmpty();
        assertThat(outbox.offerIfFits(List.of(direct(half)))).isTrue();
    }

    @Test
    void whoeverPutsMoreThanFitsWaitsForTheClient() throws Exception {
        var done = new CompletableFuture<Boolean>();
        var writer = Thread.ofVirtual().start(() -> done.complete(putAll(durables(0, 99))));
        while (!done.isDone()) {
            if (line.inFlight() > 0) {
                line.finishOne(true);
            }
            Thread.onSpinWait();
        }
        writer.join();
        line.finishAll();

        assertThat(done.join()).isTrue();
        assertThat(String.join(",", line.sent()).replaceAll("[\\[\\]\"]", ""))
                .isEqualTo(String.join(
                        ",",
                        IntStream.rangeClosed(0, 99).mapToObj(Integer::toString).toList()));
        assertThat(line.closed()).isEmpty();
    }

    @Test
    void whoeverPutsIsToldThatTheSocketClosed() throws Exception {
        var done = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> done.complete(putAll(durables(0, 99))));
        outbox.gone();

        assertThat(done.get()).isFalse();
    }

    @Test
    void itClosesAfterWhatWaitsHasBeenWritten() {
        outbox.offer(List.of(durable(0)));
        outbox.offer(List.of(direct("goodbye")));
        outbox.close(CloseReason.RESTART);
        outbox.offer(List.of(durable(1)));
        assertThat(line.closed()).isEmpty();

        line.finishAll();
        assertThat(line.sent()).containsExactly("\"0\"", "goodbye");
        assertThat(line.closed()).containsExactly(CloseReason.RESTART);
    }

    @Test
    void aMessageThatCannotBeWrittenCutsTheLine() {
        outbox.offer(List.of(durable(0)));
        line.finishOne(false);

        assertThat(line.isCut()).isTrue();
        assertThat(outbox.isOpen()).isFalse();
    }

    @Test
    void itKnowsWhereTheClientWouldResume() {
        outbox.toldUpTo("start");
        outbox.offerWithPosition(Frame.Direct::new);
        line.finishAll();
        outbox.offer(List.of(durable(7)));
        line.finishAll();
        outbox.offerWithPosition(Frame.Direct::new);

        assertThat(line.sent()).containsExactly("start", "\"7\"", "sealed-7");
    }

    @Test
    void itIsStuckWhileTheSameMessageIsInFlight() {
        assertThat(outbox.stuckAt()).isEmpty();
        outbox.offer(List.of(durable(0)));
        assertThat(outbox.stuckAt()).contains(0L);
        outbox.offer(List.of(durable(1)));
        line.finishOne(true);
        assertThat(outbox.stuckAt()).contains(1L);
    }

    private boolean putAll(List<Frame.Durable> frames) {
        try {
            return outbox.put(frames);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Frame.Durable> durables(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(OutboxTest::durable).toList();
    }

    private static Frame.Durable durable(int number) {
        String text = "\"" + number + "\"";
        return new Frame.Durable(
                text,
                text.length(),
                new Place(CONVERSATION, number),
                new Audience.Team(),
                new Position(number, 0),
                "sealed-" + number);
    }

    private static Frame direct(String text) {
        return new Frame.Direct(text);
    }
}
