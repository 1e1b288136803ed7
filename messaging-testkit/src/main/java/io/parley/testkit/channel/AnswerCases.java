package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.SendResult.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An honest word about what became of a message. */
public interface AnswerCases extends ChannelUnderTest {
    @Test
    default void aLimitIsObeyedForAsLongAsItSays() {
        assertThat(new Sending(this).resultOf(SendSample.LIMITED))
                .isInstanceOfSatisfying(
                        SendResult.TryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    default void aLimitOfTheAccountPausesTheChannel() {
        assertScope(SendSample.LIMITED, Scope.CHANNEL);
    }

    @Test
    default void aLimitOfOneContactPausesTheirConversationOnly() {
        assertScope(SendSample.LIMITED_TO_ONE, Scope.CONVERSATION);
    }

    @Test
    default void aStrangeRetryAfterDoesNoHarm() {
        var limited = sendSamples().answer(SendSample.LIMITED);
        assertThat(List.of("", "soon", "-5", "1.5", "9".repeat(30), "Fri, 31 Dec 9999 23:59:59 GMT", "٧"))
                .allSatisfy(header -> assertThat(new Sending(this)
                                .resultOf(
                                        new Answered(limited.status(), Map.of("Retry-After", header), limited.body())))
                        .isInstanceOfSatisfying(
                                SendResult.TryLater.class,
                                later -> assertThat(later.after()).isBetween(Duration.ZERO, Duration.ofDays(7))));
    }

    @Test
    default void whatCertainlyWasNotSentMayBeTriedLater() {
        assertThat(new Sending(this).resultOf(new ApiResponse.NotSent("no route")))
                .isInstanceOfSatisfying(
                        SendResult.TryLater.class,
                        later -> assertThat(later.scope()).isEqualTo(Scope.CONVERSATION));
    }

    @Test
    default void aPassingFaultMayBeTriedLater() {
        assertThat(new Sending(this).resultOf(SendSample.UNAVAILABLE)).isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    default void whatPerhapsWasSentIsUnknown() {
        var sending = new Sending(this);
        var taken = sendSamples().answer(SendSample.TAKEN);
        assertThat(sending.resultOf(new ApiResponse.NoAnswer("time-out"))).isInstanceOf(SendResult.Unknown.class);
        assertThat(List.of("", "{}", "[]", "null", "<html>"))
                .allSatisfy(body -> assertThat(sending.resultOf(new Answered(taken.status(), Map.of(), body)))
                        .isInstanceOf(SendResult.Unknown.class));
    }

    @Test
    default void anErrorPageMadeForPeopleIsUnknown() {
        var sending = new Sending(this);
        var page = "<!DOCTYPE html><html><body><h1>Bad gateway</h1></body></html>";
        assertThat(List.of(500, 502, 503, 504))
                .allSatisfy(status -> assertThat(sending.resultOf(new Answered(status, Map.of(), page)))
                        .isInstanceOf(SendResult.Unknown.class));
    }

    @Test
    default void everyTruncationOfAnAnswerIsUnknown() {
        var taken = sendSamples().answer(SendSample.TAKEN);
        var whole = taken.body().strip();
        for (var length = 0; length < whole.length(); length++) {
            var cut = new Answered(taken.status(), Map.of(), whole.substring(0, length));
            assertThat(new Sending(this).resultOf(cut)).isInstanceOf(SendResult.Unknown.class);
        }
    }

    @Test
    default void anAnswerWithOtherValuesIsSentOrUnknown() {
        var taken = sendSamples().answer(SendSample.TAKEN);
        assertThat(JsonMutations.of(taken.body()))
                .allSatisfy(body -> assertThat(new Sending(this).resultOf(new Answered(taken.status(), Map.of(), body)))
                        .isInstanceOfAny(SendResult.Sent.class, SendResult.Unknown.class));
    }

    @Test
    default void anErrorWithOtherValuesIsNeverSent() {
        assertThat(sendSamples().answers().keySet())
                .filteredOn(sample -> sample != SendSample.TAKEN && sample != SendSample.UPLOADED)
                .map(sample -> sendSamples().answer(sample))
                .allSatisfy(error -> assertThat(JsonMutations.of(error.body()))
                        .allSatisfy(body -> assertThat(
                                        new Sending(this).resultOf(new Answered(error.status(), Map.of(), body)))
                                .isNotInstanceOf(SendResult.Sent.class)));
    }

    @Test
    default void deadCredentialsAreRefused() {
        assertThat(refused(SendSample.DEAD_CREDENTIALS, Blame.CREDENTIALS).why().code())
                .isEqualTo("channel-credentials-lost");
    }

    @Test
    default void aRestrictedAccountIsToBlame() {
        refused(SendSample.RESTRICTED, Blame.ACCOUNT);
    }

    @Test
    default void aContactWhoCannotBeReachedIsToBlame() {
        refused(SendSample.UNREACHABLE, Blame.RECIPIENT);
    }

    @Test
    default void aClosedWindowIsToBlame() {
        refused(SendSample.WINDOW_CLOSED, Blame.WINDOW);
    }

    @Test
    default void aWrongMessageIsToBlame() {
        refused(SendSample.REFUSED, Blame.MESSAGE);
    }

    private SendResult.Refused refused(SendSample sample, Blame blame) {
        var result = new Sending(this).resultOf(sample);
        assertThat(result).isInstanceOf(SendResult.Refused.class);
        var refused = (SendResult.Refused) result;
        assertThat(refused.blame()).isEqualTo(blame);
        assertThat(refused.why().code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refused.why().explanation())
                .as("a sentence with the way out")
                .endsWith(".");
        return refused;
    }

    private void assertScope(SendSample sample, Scope scope) {
        assertThat(new Sending(this).resultOf(sample))
                .isInstanceOfSatisfying(
                        SendResult.TryLater.class,
                        later -> assertThat(later.scope()).isEqualTo(scope));
    }
}
