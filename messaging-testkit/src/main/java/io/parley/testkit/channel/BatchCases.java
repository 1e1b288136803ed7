package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.PlatformMessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One call may say a thousand things, in any order, about several accounts. */
public interface BatchCases extends ChannelUnderTest {
    @Test
    default void aBatchSaysEverythingInIt() {
        assertThat(Hook.of(this).said(InboundSample.THREE_EVENTS)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    default void aThingSaysTheSameAloneAsInABatch() {
        var hook = Hook.of(this);
        var batch = hook.body(InboundSample.THREE_EVENTS);
        var alone = IntStream.range(0, 3)
                .mapToObj(index -> SampleJson.withItems(batch, items -> List.of(items.get(index))))
                .flatMap(body -> hook.said(body).stream());
        assertThat(alone).containsExactlyElementsOf(hook.said(batch));
    }

    @Test
    default void theOrderOfABatchChangesNothingThatIsSaid() {
        var hook = Hook.of(this);
        var batch = hook.body(InboundSample.THREE_EVENTS);
        for (var distance = 1; distance < 3; distance++) {
            var by = distance;
            assertThat(hook.said(SampleJson.withItems(batch, items -> turned(items, by))))
                    .containsExactlyInAnyOrderElementsOf(hook.said(batch));
        }
    }

    @Test
    default void aThousandThingsInOneCallAreAllSaid() {
        var hook = Hook.of(this);
        var batch = hook.body(InboundSample.THREE_EVENTS);
        var thousand = SampleJson.withItems(
                batch,
                items -> Collections.nCopies(334, items).stream()
                        .flatMap(List::stream)
                        .toList());
        var said = hook.said(batch);
        assertThat(hook.said(thousand)).hasSize(1002).allMatch(said::contains);
    }

    @Test
    default void aBrokenThingDoesNotLoseItsNeighbours() {
        var hook = Hook.of(this);
        var batch = hook.body(InboundSample.THREE_EVENTS);
        var sound = hook.said(batch);
        for (var index = 0; index < 3; index++) {
            var broken = index;
            var neighbours = IntStream.range(0, 3)
                    .filter(each -> each != broken)
                    .mapToObj(sound::get)
                    .toList();
            assertThat(strangers())
                    .allSatisfy(stranger -> assertThat(
                                    hook.said(SampleJson.withItems(batch, items -> with(items, broken, stranger))))
                            .containsAll(neighbours));
        }
    }

    @Test
    default void aBrokenThingIsKeptAsItCame() {
        var hook = Hook.of(this);
        var batch = hook.body(InboundSample.THREE_EVENTS);
        var broken = JsonNodeFactory.instance.objectNode().put("parley-kit", "broken");
        assertThat(hook.said(SampleJson.withItems(batch, items -> with(items, 1, broken))))
                .filteredOn(Inbound.Unrecognised.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Inbound.Unrecognised.class,
                        kept -> assertThat(kept.raw()).contains("parley-kit"));
    }

    @Test
    default void whatTwoAccountsWereToldGoesToEachOfThem() {
        assertThat(Hook.of(this).said(InboundSample.TWO_ACCOUNTS).stream()
                        .map(Inbound::account)
                        .distinct())
                .hasSize(2)
                .contains(inboundSamples().account());
    }

    /** The keys of all that has one. */
    static List<PlatformMessageId> keys(List<Inbound> said) {
        return said.stream().flatMap(each -> key(each).stream()).toList();
    }

    private static Optional<PlatformMessageId> key(Inbound said) {
        return switch (said) {
            case Inbound.MessageReceived message -> Optional.of(message.key());
            case Inbound.MessageEchoed message -> Optional.of(message.key());
            case Inbound.Unrecognised event -> Optional.of(event.key());
            case Inbound.AccountChanged change -> Optional.of(change.key());
            case Inbound.ContactReferred referred -> Optional.of(referred.key());
            default -> Optional.empty();
        };
    }

    private static List<JsonNode> turned(List<JsonNode> items, int distance) {
        var turned = new ArrayList<>(items);
        Collections.rotate(turned, distance);
        return turned;
    }

    private static List<JsonNode> with(List<JsonNode> items, int index, JsonNode stranger) {
        var changed = new ArrayList<>(items);
        changed.set(index, stranger);
        return changed;
    }

    private static List<JsonNode> strangers() {
        var nodes = JsonNodeFactory.instance;
        return Stream.<JsonNode>of(
                        nodes.nullNode(),
                        nodes.booleanNode(true),
                        nodes.numberNode(-7),
                        nodes.textNode(""),
                        nodes.arrayNode(),
                        nodes.objectNode())
                .toList();
    }
}
