package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Gives a webhook genuine calls with bodies that are spoiled in every way JSON allows, with sound messages among them:
 * nothing is thrown, no sound message is lost, nobody else's account gets anything. Each body comes from its seed alone.
 */
public final class BodyFuzzer {
    /** What an adapter may call the account of something that names none. */
    private static final String NOBODY = "unknown";

    private static final int MOST_INTACT = 4;

    private final Hook hook;
    private final List<JsonNode> fixtures;
    private final IntactMessages intact;
    private final List<String> accounts;

    /**
     * @param bodies that the platform really posts
     */
    public BodyFuzzer(ChannelUnderTest channel, List<String> bodies) {
        this(channel, bodies, List.of());
    }

    /**
     * @param accounts on which sound messages come; the fixtures' own where there are none
     */
    BodyFuzzer(ChannelUnderTest channel, List<String> bodies, List<String> accounts) {
        this.hook = Hook.of(channel);
        this.fixtures = bodies.stream().map(SampleJson::read).toList();
        this.intact = IntactMessages.among(hook, fixtures);
        this.accounts = List.copyOf(accounts);
    }

    /**
     * Checks as many bodies as {@code -Dfuzz.bodies} says, from the seed {@code -Dfuzz.seed} on; by default these. A failure
     * names the seed that it happens again with.
     */
    public void run(long bodies) {
        var first = Long.getLong("fuzz.seed", 1);
        LongStream.range(first, first + Long.getLong("fuzz.bodies", bodies))
                .parallel()
                .forEach(this::check);
    }

    private void check(long seed) {
        try {
            check(body(seed));
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            throw new AssertionError("again with: -Dfuzz.seed=" + seed + " -Dfuzz.bodies=1", failure);
        }
    }

    /** One in four is spoiled altogether; the others have sound messages among what is spoiled. */
    FuzzedBody body(long seed) {
        // Neighbouring seeds begin alike: the first draws are thrown away.
        var chance = new SplittableRandom(seed).split();
        var mutation = new BodyMutation(chance, fixtures);
        return chance.nextInt(4) == 0 ? spoiled(mutation, chance) : spliced(seed, mutation, chance);
    }

    private FuzzedBody spoiled(BodyMutation mutation, SplittableRandom chance) {
        var root = mutation.spoiled(fixtures.get(chance.nextInt(fixtures.size())), chance.nextInt(1, 9));
        return FuzzedBody.of(root, List.of(), chance);
    }

    private FuzzedBody spliced(long seed, BodyMutation mutation, SplittableRandom chance) {
        var messages = new ArrayList<IntactMessages.Intact>();
        for (var index = 0; index < chance.nextInt(1, MOST_INTACT + 1); index++) {
            messages.add(intact.fresh(seed + "." + index, chance, accounts));
        }
        messages.forEach(message -> surround(message, mutation, chance));
        var root = messages.getFirst().body();
        var entries = outermost(messages.getFirst());
        messages.stream()
                .skip(1)
                .forEach(message ->
                        outermost(message).forEach(entry -> entries.insert(chance.nextInt(entries.size() + 1), entry)));
        return FuzzedBody.of(
                root, messages.stream().map(IntactMessages.Intact::said).toList(), chance);
    }

    private static ArrayNode outermost(IntactMessages.Intact message) {
        return new JsonTree(message.body()).listsAround(message.id()).getFirst();
    }

    /** In each list that the message is in, it gets neighbours of the sort that such lists have, and others. */
    private void surround(IntactMessages.Intact message, BodyMutation mutation, SplittableRandom chance) {
        var lists = new JsonTree(message.body()).listsAround(message.id());
        for (var level = 0; level < lists.size(); level++) {
            for (var more = chance.nextInt(3); more > 0; more--) {
                var list = lists.get(level);
                list.insert(chance.nextInt(list.size() + 1), neighbour(level, mutation, chance));
            }
        }
    }

    private JsonNode neighbour(int level, BodyMutation mutation, SplittableRandom chance) {
        if (chance.nextInt(6) == 0) {
            return chance.nextBoolean() ? mutation.stranger() : mutation.another();
        }
        var other = intact.fixtures().get(chance.nextInt(intact.fixtures().size()));
        var lists = new JsonTree(other.body()).listsAround(other.id());
        var source = chance.nextInt(3) == 0 || level >= lists.size()
                ? anyList(chance)
                : List.<JsonNode>of(lists.get(level).get(0));
        return mutation.spoiled(source.get(chance.nextInt(source.size())), chance.nextInt(0, 5));
    }

    private List<JsonNode> anyList(SplittableRandom chance) {
        var body = fixtures.get(chance.nextInt(fixtures.size()));
        return new JsonTree(body)
                .places().stream()
                        .filter(place -> place.container().isArray())
                        .map(JsonTree.Place::value)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private void check(FuzzedBody body) {
        var verdict = hook.verdict(body.text());
        hook.assertReadOrSetAside(verdict);
        assertThat(hook.verdict(body.text())).isEqualTo(verdict);
        assertThat(verdict.toString()).doesNotContain(IntactMessages.WORDS);
        if (verdict instanceof Verdict.Accepted(var said)) {
            assertNothingLost(body, said);
            assertOnAccountsOfTheBody(body, said);
            said.forEach(BodyFuzzer::assertStorable);
        } else {
            assertThat(body.intact().isEmpty() || !body.isWithinLimits())
                    .as("a body with sound messages is read")
                    .isTrue();
        }
    }

    /** Each sound message once, with all it says. */
    private static void assertNothingLost(FuzzedBody body, List<Inbound> said) {
        var keys = new HashSet<>(BatchCases.keys(body.intact()));
        assertThat(keys).hasSameSizeAs(body.intact());
        assertThat(said.stream().filter(each -> isOneOf(keys, each)))
                .containsExactlyInAnyOrderElementsOf(body.intact());
    }

    private static boolean isOneOf(Set<PlatformMessageId> keys, Inbound said) {
        return BatchCases.keys(List.of(said)).stream().anyMatch(keys::contains);
    }

    private static void assertOnAccountsOfTheBody(FuzzedBody body, List<Inbound> said) {
        var named = new HashSet<String>();
        SampleJson.values(body.root())
                .filter(value -> value.isTextual() || value.isNumber())
                .forEach(value -> named.add(CleanText.of(value.asText())));
        named.add(NOBODY);
        assertThat(said).extracting(each -> each.account().value()).isSubsetOf(named);
    }

    private static void assertStorable(Inbound said) {
        switch (said) {
            case Inbound.MessageReceived message -> {
                assertClean(message.from().name());
                assertClean(message.from().handle().value());
                assertStorable(message.content());
            }
            case Inbound.MessageEchoed echo -> {
                assertClean(echo.reference());
                assertStorable(echo.content());
            }
            case Inbound.MessageEdited edited -> assertClean(edited.text());
            case Inbound.Unrecognised unrecognised -> {
                assertClean(unrecognised.kind());
                assertClean(unrecognised.raw());
            }
            default -> {}
        }
        BatchCases.keys(List.of(said)).forEach(key -> assertClean(key.value()));
    }

    private static void assertStorable(Content content) {
        assertClean(content.preview());
        if (content instanceof Content.Unsupported unsupported) {
            assertClean(unsupported.raw());
        }
    }

    /** What no store can hold never comes through. */
    private static void assertClean(String text) {
        if (!CleanText.of(text).equals(text)) {
            throw new AssertionError("a text that no store can hold came through");
        }
    }
}
