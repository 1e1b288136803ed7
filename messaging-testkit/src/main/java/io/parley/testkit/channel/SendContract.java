package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.message.Content;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the host relies on when it sends: one call at most, and an honest word about what became of it. */
public interface SendContract {
    ChannelAdapter adapter();

    /** What a working channel of this type is configured with. */
    Settings channelSettings();

    SendSamples sendSamples();

    private Outbound outbound(Content content) {
        return new Outbound(sendSamples().account(), sendSamples().to(), content, Optional.empty(), "reference-1");
    }

    private ScriptedSession answering(ApiResponse answer) {
        return new ScriptedSession(channelSettings(), answer);
    }

    private SendResult resultOf(ApiResponse answer) {
        return adapter().send(outbound(new Content.Text("Hello")), answering(answer));
    }

    private String letters(int count) {
        // Outside the basic plane: a limit counted in chars would refuse half of it.
        return "😀".repeat(count);
    }

    @Test
    default void aTakenMessageIsSentWithOneCall() {
        var session = answering(sendSamples().taken());
        var result = adapter().send(outbound(new Content.Text("Hello")), session);
        assertThat(result).isInstanceOf(SendResult.Sent.class);
        assertThat(session.requests()).hasSize(1);
    }

    @Test
    default void theLongestTextIsSent() {
        var session = answering(sendSamples().taken());
        var longest = letters(adapter().capabilities().text().most());
        assertThat(adapter().send(outbound(new Content.Text(longest)), session)).isInstanceOf(SendResult.Sent.class);
    }

    @Test
    default void oneCharacterMoreIsRefusedWithoutACall() {
        var session = answering(sendSamples().taken());
        var tooLong = letters(adapter().capabilities().text().most() + 1);
        assertThat(adapter().send(outbound(new Content.Text(tooLong)), session)).isInstanceOf(SendResult.Refused.class);
        assertThat(session.requests()).isEmpty();
    }

    @Test
    default void contentThatIsNotUnderstoodIsRefusedWithoutACall() {
        var session = answering(sendSamples().taken());
        assertThat(adapter().send(outbound(new Content.Unsupported("riddle", "{}")), session))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(session.requests()).isEmpty();
    }

    @Test
    default void aLimitIsObeyedForAsLongAsItSays() {
        assertThat(resultOf(sendSamples().limited()))
                .isInstanceOfSatisfying(
                        SendResult.TryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    default void whatCertainlyWasNotSentMayBeTriedLater() {
        assertThat(resultOf(sendSamples().unavailable())).isInstanceOf(SendResult.TryLater.class);
        assertThat(resultOf(new ApiResponse.NotSent("no route"))).isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    default void whatPerhapsWasSentIsUnknown() {
        var taken = sendSamples().taken();
        var cut = taken.body().substring(0, taken.body().length() / 2);
        assertThat(resultOf(new ApiResponse.NoAnswer("time-out"))).isInstanceOf(SendResult.Unknown.class);
        assertThat(List.of("", "{}", "[]", "null", "<html>", cut))
                .allSatisfy(body -> assertThat(resultOf(new ApiResponse.Answered(taken.status(), Map.of(), body)))
                        .isInstanceOf(SendResult.Unknown.class));
        assertThat(resultOf(new ApiResponse.Answered(502, Map.of(), "<html>Bad gateway</html>")))
                .isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    default void everyTruncationOfAnAnswerIsUnknown() {
        var taken = sendSamples().taken();
        var whole = taken.body().strip();
        for (var length = 0; length < whole.length(); length++) {
            var cut = new ApiResponse.Answered(taken.status(), Map.of(), whole.substring(0, length));
            assertThat(resultOf(cut)).isInstanceOf(SendResult.Unknown.class);
        }
    }

    @Test
    default void deadCredentialsAreRefused() {
        assertThat(resultOf(sendSamples().deadCredentials()))
                .isInstanceOfSatisfying(SendResult.Refused.class, refused -> {
                    assertThat(refused.why().code()).isEqualTo("channel-credentials-lost");
                    assertThat(refused.why().explanation()).isNotBlank();
                });
    }

    @Test
    default void withoutCredentialsNothingIsCalled() {
        var session = new ScriptedSession(Settings.none(), sendSamples().taken());
        assertThat(adapter().send(outbound(new Content.Text("Hello")), session)).isInstanceOf(SendResult.Refused.class);
        assertThat(session.requests()).isEmpty();
    }

    @Test
    default void neitherAddressNorResultShowsASecretOrTheText() {
        var secrets = adapter().settings().fields().stream()
                .filter(field -> field.secret())
                .map(field -> channelSettings().get(field.name()))
                .toList();
        var answers = Arrays.<ApiResponse>asList(
                sendSamples().taken(),
                sendSamples().deadCredentials(),
                sendSamples().limited(),
                new ApiResponse.NoAnswer(""));
        assertThat(secrets)
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(answers).allSatisfy(answer -> {
                    var session = answering(answer);
                    var result = adapter().send(outbound(new Content.Text("Hello")), session);
                    assertThat(result + " " + session.requests() + adapter()).doesNotContain(secret, "Hello");
                }));
    }
}
