package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Window;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A message goes out with one call, which says what the platform must know of it. */
public interface SendCases extends ChannelUnderTest {
    PlatformMessageId ANSWERED = new PlatformMessageId("answered-message-1");

    @Test
    default void aTakenMessageIsSentWithOneCall() {
        var attempt = new Sending(this).send(new Content.Text(Sending.WORDS));
        assertThat(attempt.result()).isInstanceOf(SendResult.Sent.class);
        assertThat(attempt.session().requests()).hasSize(1);
    }

    @Test
    default void whatIsSentNamesItsRecipient() {
        assertThat(new Sending(this).send(new Content.Text(Sending.WORDS)).told())
                .contains(sendSamples().to().value());
    }

    @Test
    default void theTextGoesOutUnchanged() {
        var sending = new Sending(this);
        assertThat(List.of(
                        "\"quoted\" \\ and {braces}",
                        "two\nlines",
                        "👩‍👩‍👧‍👦 🇦🇹",
                        "مرحبا",
                        "e\u0301",
                        "<b>&amp;</b>"))
                .allSatisfy(text -> {
                    var body = SampleJson.tryRead(
                            sending.send(new Content.Text(text)).call().body());
                    Applies.when(body.isPresent(), "what it sends is no JSON");
                    assertThat(SampleJson.values(body.orElseThrow()).map(value -> value.asText()))
                            .contains(text);
                });
    }

    @Test
    default void theSameMessageIsTheSameCall() {
        var sending = new Sending(this);
        assertThat(sending.send(sending.words()).call())
                .isEqualTo(sending.send(sending.words()).call());
    }

    @Test
    default void ourReferenceGoesAlongAndComesBack() {
        var sending = new Sending(this);
        var report = sendSamples().report().orNotApplicable();
        var sent = sending.send(sending.words());
        assertThat(Hook.of(this).said(report.apply(sent.call())))
                .extracting(SendCases::reference)
                .contains(Sending.REFERENCE);
    }

    @Test
    default void anAnswerSaysWhatItAnswersWhereThePlatformShowsIt() {
        var sending = new Sending(this);
        var plain = sending.words();
        var answering =
                new Outbound(plain.account(), plain.to(), plain.content(), Optional.of(ANSWERED), plain.reference());
        var attempt = sending.send(answering);
        assertThat(attempt.result()).isInstanceOf(SendResult.Sent.class);
        if (adapter().capabilities().can(Feature.REPLIES)) {
            assertThat(attempt.told()).contains(ANSWERED.value());
        } else {
            assertThat(attempt.told()).doesNotContain(ANSWERED.value());
        }
    }

    @Test
    default void theTaggedLaneIsUsedWhenAskedAndOnlyThen() {
        var sending = new Sending(this);
        var lane = adapter().capabilities().window().flatMap(Window::tagged);
        Applies.when(lane.isPresent(), "its capabilities have no tagged lane");
        var plain = sending.words();
        var tagged =
                new Outbound(plain.account(), plain.to(), plain.content(), plain.replyTo(), true, plain.reference());
        var attempt = sending.send(tagged);
        assertThat(attempt.result()).isInstanceOf(SendResult.Sent.class);
        assertThat(attempt.call()).isNotEqualTo(sending.send(plain).call());
    }

    @Test
    default void withoutCredentialsNothingIsCalled() {
        var sending = new Sending(this);
        sending.send(sending.words(), Settings.none(), sendSamples().answer(SendSample.TAKEN))
                .assertRefusedWithoutACall();
    }

    @Test
    default void aSecretThatNoHeaderCanHoldIsRefusedOrSent() {
        var sending = new Sending(this);
        for (var odd : List.of("a\nb", "ключ", "\u0000", " ")) {
            var settings = new HashMap<>(channelSettings().values());
            adapter().settings().fields().stream()
                    .filter(field -> field.secret())
                    .forEach(field -> settings.put(field.name(), odd));
            var attempt = sending.send(
                    sending.words(), new Settings(settings), sendSamples().answer(SendSample.TAKEN));
            assertThat(attempt.session().requests())
                    .allSatisfy(request -> assertThat(request.headers().values())
                            .allSatisfy(value -> assertThat(value).matches("[\\x20-\\x7e]*")));
        }
    }

    private static String reference(Inbound said) {
        return switch (said) {
            case Inbound.DeliveryReported report -> report.reference();
            case Inbound.MessageEchoed echo -> echo.reference();
            default -> "";
        };
    }
}
