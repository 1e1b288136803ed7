package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that is printed shows a secret, what people wrote, or who they are. */
public interface HygieneCases extends ChannelUnderTest {
    @Test
    default void noVerdictShowsASecret() {
        var hook = Hook.of(this);
        var shown = hook.verdict(hook.text())
                + " " + hook.verdict("{")
                + " " + hook.verdict(hook.textSignedWith(""))
                + " " + webhookSettings()
                + " " + adapter();
        assertThat(webhookSettings().values().values())
                .filteredOn(value -> !value.isBlank())
                .allSatisfy(secret -> assertThat(shown).doesNotContain(secret));
    }

    @Test
    default void whatWasSaidIsPrintedWithoutTextsAndPeople() {
        var hook = Hook.of(this);
        var from = hook.message(InboundSample.TEXT).from();
        var printed = inboundSamples().all().stream()
                .flatMap(body -> hook.said(body).stream())
                .map(Object::toString)
                .toList();
        assertThat(printed)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(inboundSamples().text())
                        .doesNotContain(from.handle().value()));
        var inner = hook.message(InboundSample.TEXT);
        assertThat(inner.from() + " " + inner.content())
                .doesNotContain(inboundSamples().text());
    }

    @Test
    default void aVerdictsReasonQuotesNothingOfTheBody() {
        var hook = Hook.of(this);
        var handle = ((MessageReceived) hook.only(InboundSample.TEXT))
                .from()
                .handle()
                .value();
        var body = hook.body(InboundSample.TEXT);
        var verdicts = Stream.of(body.substring(0, body.length() - 1), body + "}", "[" + body, body.replace(":", "="))
                .map(hook::verdict);
        assertThat(verdicts)
                .allSatisfy(verdict -> assertThat(reason(verdict))
                        .doesNotContain(inboundSamples().text())
                        .doesNotContain(handle));
    }

    @Test
    default void neitherAddressNorResultShowsASecretOrTheText() {
        var sending = new Sending(this);
        var answers = new ArrayList<ApiResponse>(sendSamples().answers().values());
        answers.add(new ApiResponse.NoAnswer(""));
        answers.add(new ApiResponse.NotSent(""));
        assertThat(answers).allSatisfy(answer -> {
            var attempt = sending.send(sending.words(), channelSettings(), answer);
            var shown = attempt.result() + " " + attempt.session().requests() + attempt.addresses() + adapter()
                    + channelSettings();
            assertThat(secrets())
                    .isNotEmpty()
                    .allSatisfy(secret -> assertThat(shown).doesNotContain(secret));
            assertThat(shown).doesNotContain(Sending.WORDS);
        });
    }

    @Test
    default void noAddressShowsWhomWeWriteTo() {
        var sending = new Sending(this);
        var request = sending.send(sending.words()).call();
        assertThat(request.url()).doesNotContain(sendSamples().to().value());
        assertThat(secrets()).allSatisfy(secret -> assertThat(request.url()).doesNotContain(secret));
    }

    private List<String> secrets() {
        return adapter().settings().fields().stream()
                .filter(SettingsForm.Field::secret)
                .map(field -> channelSettings().get(field.name()))
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    private static String reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Forged(String why) -> why;
            case Verdict.Unreadable(String why) -> why;
            case Verdict.Challenge ignored -> "";
            case Verdict.Accepted ignored -> "";
        };
    }
}
