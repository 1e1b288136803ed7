package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.message.Content;
import io.parley.messaging.service.Reception;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Posts spoiled bodies to a whole host with two organizations: nothing is thrown, nobody is touched whose account is not
 * named, every sound message is in its organization once and in no other, and what comes twice changes nothing.
 */
public final class HostFuzzer {
    /** Of the first organization, and of the second. */
    private static final List<String> OURS = List.of("77700000000000001", "77700000000000002");

    private static final String NOBODYS = "77700000000000003";

    private final Hook hook;
    private final FuzzedHost host;
    private final BodyFuzzer fuzzer;
    private final List<String> expected = new ArrayList<>();

    /**
     * @param bodies that the platform really posts
     */
    public HostFuzzer(ChannelUnderTest channel, List<String> bodies) {
        this.hook = Hook.of(channel);
        this.host = new FuzzedHost(channel, OURS);
        var accounts = Stream.concat(OURS.stream(), Stream.of(NOBODYS)).toList();
        var ours = accounts.stream()
                .flatMap(account -> bodies.stream().map(body -> about(account, body)))
                .toList();
        this.fuzzer = new BodyFuzzer(channel, ours, accounts);
    }

    /** The same body about another account. */
    private String about(String account, String body) {
        var tree = new JsonTree(SampleJson.read(body).deepCopy());
        var before = hook.said(body).getFirst().account().value();
        tree.changeTexts(text -> text.equals(before) ? account : text);
        return tree.root().toString();
    }

    /** Posts so many bodies, from the seed {@code -Dfuzz.seed} on; a failure depends on all before it. */
    public void run(int bodies) {
        var first = Long.getLong("fuzz.seed", 1);
        for (var seed = first; seed < first + bodies; seed++) {
            try {
                post(fuzzer.body(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("with -Dfuzz.seed=" + first + ", at the body of " + seed, failure);
            }
        }
        OURS.forEach(account -> assertThat(
                        host.texts(account).stream().filter(text -> text.startsWith(IntactMessages.WORDS)))
                .containsExactlyInAnyOrderElementsOf(expectedOn(account)));
    }

    private void post(FuzzedBody body) {
        host.touched();
        assertThat(host.post(body.text())).isInstanceOf(Reception.Taken.class);
        var named = accountsIn(body).stream()
                .filter(OURS::contains)
                .map(host::organizationOf)
                .collect(Collectors.toSet());
        assertThat(host.touched()).isSubsetOf(named);
        var before = OURS.stream().map(host::end).toList();
        host.post(body.text());
        for (var index = 0; index < OURS.size(); index++) {
            assertThat(host.newsSince(OURS.get(index), before.get(index)))
                    .as("what comes twice changes nothing: %s", hook.verdict(body.text()))
                    .isEmpty();
        }
        if (hook.verdict(body.text()) instanceof Verdict.Accepted) {
            body.intact().forEach(message -> textOf(message).ifPresent(expected::add));
        }
    }

    private List<String> accountsIn(FuzzedBody body) {
        return SampleJson.values(body.root())
                .filter(value -> value.isTextual() || value.isNumber())
                .map(value -> value.asText())
                .toList();
    }

    private List<String> expectedOn(String account) {
        return expected.stream().filter(text -> text.endsWith(" " + account)).toList();
    }

    private static Optional<String> textOf(Inbound said) {
        var content = said instanceof Inbound.MessageReceived message
                ? message.content()
                : ((Inbound.MessageEchoed) said).content();
        return content instanceof Content.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
