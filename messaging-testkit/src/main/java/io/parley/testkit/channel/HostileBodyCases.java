package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.message.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a genuine call contains is read or set aside; the adapter never throws. */
public interface HostileBodyCases extends ChannelUnderTest {
    @Test
    default void everyTruncationOfABodyIsReadOrSetAside() {
        var hook = Hook.of(this);
        var whole = Bytes.utf8(hook.body(InboundSample.THREE_EVENTS)).toArray();
        for (var length = 0; length < whole.length; length++) {
            hook.assertReadOrSetAside(hook.verdict(Bytes.copyOf(Arrays.copyOf(whole, length))));
        }
    }

    @Test
    default void valuesOfAnotherTypeAreReadOrSetAside() {
        var hook = Hook.of(this);
        assertThat(inboundSamples().all())
                .flatMap(JsonMutations::of)
                .allSatisfy(body -> hook.assertReadOrSetAside(hook.verdict(body)));
    }

    @Test
    default void missingFieldsAreReadOrSetAside() {
        var hook = Hook.of(this);
        assertThat(inboundSamples().all())
                .flatMap(SampleJson::withoutEachField)
                .allSatisfy(body -> hook.assertReadOrSetAside(hook.verdict(body)));
    }

    @Test
    default void aFieldGivenTwiceIsReadOrSetAside() {
        var hook = Hook.of(this);
        var body = hook.body(InboundSample.TEXT);
        var first = SampleJson.read(body).properties().iterator().next();
        var twice = body.replaceFirst("\\{", "{\"" + first.getKey() + "\":[],");
        hook.assertReadOrSetAside(hook.verdict(twice));
        hook.assertReadOrSetAside(hook.verdict(body.replaceAll("(\"[a-z_]+\"):", "$1:0,$1:")));
    }

    @Test
    default void deepNestingIsReadOrSetAside() {
        var hook = Hook.of(this);
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        hook.assertReadOrSetAside(hook.verdict(deep));
        hook.assertReadOrSetAside(hook.verdict("[".repeat(1_000_000)));
        hook.assertReadOrSetAside(hook.verdict("{\"a\":".repeat(100_000)));
        hook.assertReadOrSetAside(
                hook.verdict(hook.body(InboundSample.TEXT).replaceFirst("\\{", "{\"deep\":" + deep + ",")));
    }

    @Test
    default void hugeTextsAreReadOrSetAside() {
        var hook = Hook.of(this);
        hook.assertReadOrSetAside(hook.verdict(saying("x".repeat(1_000_000))));
        hook.assertReadOrSetAside(hook.verdict(SampleJson.changed(
                hook.body(InboundSample.TEXT), value -> JsonNodeFactory.instance.textNode("y".repeat(100_000)))));
    }

    @Test
    default void hugeNumbersAreReadOrSetAside() {
        var hook = Hook.of(this);
        var body = hook.body(InboundSample.TEXT);
        for (var number : List.of("9".repeat(10_000), "1e999999999", "-0", "0.1e-400", "1" + "0".repeat(400))) {
            var marked = SampleJson.changed(body, value -> JsonNodeFactory.instance.textNode("mark"));
            hook.assertReadOrSetAside(hook.verdict(marked.replace("\"mark\"", number)));
        }
    }

    @Test
    default void whatIsNoJsonIsSetAside() {
        var hook = Hook.of(this);
        assertThat(List.of("", " ", "{", "hello", "<html></html>", "a=b&c=d", "{}{}", "\u0000"))
                .allSatisfy(body -> assertThat(hook.verdict(body)).isInstanceOf(Verdict.Unreadable.class));
    }

    @Test
    default void bytesThatAreNoTextAreReadOrSetAside() {
        var hook = Hook.of(this);
        var chance = new Random(42);
        for (var round = 0; round < 500; round++) {
            var bytes = new byte[chance.nextInt(200)];
            chance.nextBytes(bytes);
            hook.assertReadOrSetAside(hook.verdict(Bytes.copyOf(bytes)));
        }
        var latin = saying("café").getBytes(StandardCharsets.ISO_8859_1);
        hook.assertReadOrSetAside(hook.verdict(Bytes.copyOf(latin)));
    }

    @Test
    default void whatNoStoreCanHoldNeverComesThrough() {
        var hook = Hook.of(this);
        assertThat(List.of("a\\u0000b", "\\ud83d", "\\ude00x", "\\udc00\\ud800"))
                .allSatisfy(escaped -> {
                    var text = ((Content.Text) hook.textIn(saying(escaped)).content()).text();
                    assertThat(text).doesNotContain("\0");
                    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
                            .isTrue();
                });
    }

    @Test
    default void whatPeopleWriteComesThroughUnchanged() {
        var hook = Hook.of(this);
        assertThat(List.of(
                        "👩‍👩‍👧‍👦 🇦🇹",
                        "مرحبا\u200f",
                        "e\u0301",
                        "  two  spaces ",
                        "*a* _b_ <i>c</i>",
                        "\u202eback"))
                .allSatisfy(
                        text -> assertThat(hook.textIn(saying(text)).content()).isEqualTo(new Content.Text(text)));
    }

    private String saying(String escaped) {
        return SampleJson.saying(
                inboundSamples().body(InboundSample.TEXT), inboundSamples().text(), escaped);
    }
}
