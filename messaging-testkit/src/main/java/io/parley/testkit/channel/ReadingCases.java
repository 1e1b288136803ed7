package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.message.Content;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What one thing says. */
public interface ReadingCases extends ChannelUnderTest {
    @Test
    default void aGenuineTextIsOneMessageOnItsAccount() {
        var message = Hook.of(this).message(InboundSample.TEXT);
        assertThat(message.account()).isEqualTo(inboundSamples().account());
        assertThat(message.content())
                .isEqualTo(new Content.Text(inboundSamples().text()));
    }

    @Test
    default void everyDeliveryOfTheSameThingSaysTheSame() {
        var hook = Hook.of(this);
        assertThat(inboundSamples().all())
                .allSatisfy(body -> assertThat(hook.said(body)).isEqualTo(hook.said(body)));
    }

    @Test
    default void twoMessagesNeverShareAKey() {
        var hook = Hook.of(this);
        assertThat(hook.message(InboundSample.TEXT_AGAIN).key())
                .isNotEqualTo(hook.message(InboundSample.TEXT).key());
    }

    @Test
    default void twoUnknownEventsNeverShareAKey() {
        var hook = Hook.of(this);
        var body = hook.body(InboundSample.UNKNOWN_EVENT);
        var other = SampleJson.withNewFields(body);
        assertThat(hook.said(other)).doesNotContainAnyElementsOf(hook.said(body));
        assertThat(BatchCases.keys(hook.said(other))).doesNotContainAnyElementsOf(BatchCases.keys(hook.said(body)));
    }

    @Test
    default void anUnknownEventIsKeptAsItCame() {
        assertThat(Hook.of(this).only(InboundSample.UNKNOWN_EVENT))
                .isInstanceOfSatisfying(Inbound.Unrecognised.class, event -> {
                    assertThat(event.account()).isEqualTo(inboundSamples().account());
                    assertThat(SampleJson.tryRead(event.raw())).isPresent();
                });
    }

    @Test
    default void aMessageOfAnUnknownKindIsKeptAsItCame() {
        var only = Hook.of(this).only(InboundSample.UNKNOWN_MESSAGE);
        assertThat(only).isInstanceOfAny(MessageReceived.class, Inbound.Unrecognised.class);
        if (only instanceof MessageReceived message) {
            assertThat(message.content())
                    .isInstanceOfSatisfying(
                            Content.Unsupported.class,
                            content -> assertThat(SampleJson.tryRead(content.raw()))
                                    .isPresent());
        }
    }

    @Test
    default void aNewFieldHidesNothingKnown() {
        var hook = Hook.of(this);
        var text = hook.message(InboundSample.TEXT);
        assertThat(hook.said(SampleJson.withNewFields(hook.body(InboundSample.TEXT))))
                .contains(text);
    }

    @Test
    default void numbersWrittenAsTextAndTextAsNumbersSayTheSame() {
        var hook = Hook.of(this);
        var body = hook.body(InboundSample.TEXT);
        Applies.when(SampleJson.hasValue(body, Digits::isNumber), "nothing in a text's body is a number");
        assertThat(hook.textIn(SampleJson.changed(body, Digits::asNumber))).isEqualTo(hook.message(InboundSample.TEXT));
        assertThat(hook.textIn(SampleJson.changed(body, Digits::asText))).isEqualTo(hook.message(InboundSample.TEXT));
    }

    @Test
    default void secondsForMillisecondsMeanTheSameTime() {
        var hook = Hook.of(this);
        var body = hook.body(InboundSample.TEXT);
        Applies.when(SampleJson.hasValue(body, Digits::isTime), "times are not written as numbers");
        var other = hook.textIn(SampleJson.changed(body, Digits::inOtherUnit));
        assertThat(other.at().getEpochSecond())
                .isEqualTo(hook.message(InboundSample.TEXT).at().getEpochSecond());
        assertThat(other.key()).isEqualTo(hook.message(InboundSample.TEXT).key());
    }

    @Test
    default void theWriterIsAPersonWithAHandle() {
        var from = Hook.of(this).message(InboundSample.TEXT).from();
        assertThat(from.handle().value())
                .isNotBlank()
                .isEqualTo(from.handle().value().strip());
        assertThat(from.aliases()).doesNotContain(from.handle());
    }

    /** Numbers and times as bodies have them: as JSON numbers, or as text. */
    final class Digits {
        private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,30}");
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
        private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

        private Digits() {}

        static boolean isNumber(JsonNode value) {
            return (value.isTextual() || value.isIntegralNumber())
                    && NUMBER.matcher(value.asText()).matches();
        }

        static JsonNode asNumber(JsonNode value) {
            return isNumber(value) ? NODES.numberNode(new BigInteger(value.asText())) : value;
        }

        static JsonNode asText(JsonNode value) {
            return isNumber(value) ? NODES.textNode(value.asText()) : value;
        }

        static boolean isTime(JsonNode value) {
            return isNumber(value) && value.asText().matches("1[5-9][0-9]{8}|1[5-9][0-9]{11}");
        }

        static JsonNode inOtherUnit(JsonNode value) {
            if (!isTime(value)) {
                return value;
            }
            var number = new BigInteger(value.asText());
            var other = value.asText().length() == 10 ? number.multiply(THOUSAND) : number.divide(THOUSAND);
            return value.isTextual() ? NODES.textNode(other.toString()) : NODES.numberNode(other);
        }
    }
}
