package io.parley.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.SendResult.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every documented error means for a message that was to be sent; 200 to 299 and 80001 to 80014 by their ends. */
class ErrorClassesTest {
    private static final String RETRIED = "1 2 131000 131016 131053 131057 133004 2494100";
    private static final String CHANNEL_WAITS = "4 17 32 613 80001 80002 80007 80014 130429 132069 133016";
    private static final String PAIR_WAITS = "131056";
    private static final String UNKNOWN = "1/1357046";
    private static final String CREDENTIALS = "0 190 190/458 190/460 190/463 190/467";
    private static final String WINDOW = "10/2018278 10/2534022 10/2018065 131047";
    private static final String RECIPIENT = "10/2018108 551 551/1545041 10/1545041 100/2018001 131026";
    private static final String ACCOUNT =
            "1/99 3 10 33 100/33 200 299 368 10/1893063 10/2534122 10/2534029 131005 131031"
                    + " 131037 131042 131045 131048 131064 133010 141000";
    private static final String MESSAGE = "100 100/2018015 100/2018218 230 130472 130497 131008 131009 131021 131030"
            + " 131049 131050 131051 131052 131062 131063 132000 132001 132005 132007 132008 132012 132015 132016 132068"
            + " 135000 137000 424242";

    static Stream<Errors> classes() {
        return Stream.of(
                new Errors(RETRIED, "TryLater CONVERSATION"),
                new Errors(CHANNEL_WAITS, "TryLater CHANNEL"),
                new Errors(PAIR_WAITS, "TryLater CONVERSATION"),
                new Errors(UNKNOWN, "Unknown"),
                new Errors(CREDENTIALS, "Refused CREDENTIALS"),
                new Errors(WINDOW, "Refused WINDOW"),
                new Errors(RECIPIENT, "Refused RECIPIENT"),
                new Errors(ACCOUNT, "Refused ACCOUNT"),
                new Errors(MESSAGE, "Refused MESSAGE"));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void anErrorMeans(Errors errors) {
        assertThat(errors.codes()).allSatisfy(code -> assertThat(meaning(code)).isEqualTo(errors.meaning()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/1357046", "424242", "131016"})
    void nothingIsUnknownBeforeSending(String code) {
        var answer = error(500, code);
        assertThat(GraphAnswer.resultBeforeSending(answer)).isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void aQuestionIsDeniedOrLeftForLater() {
        assertThat(asked("190"))
                .isInstanceOfSatisfying(
                        Asked.Denied.class, denied -> assertThat(denied.blame()).isEqualTo(Blame.CREDENTIALS));
        assertThat(asked("613")).isInstanceOf(Asked.NotNow.class);
        assertThat(asked("2")).isInstanceOf(Asked.NotNow.class);
        assertThat(GraphAnswer.doneOf(error(502, "424242")))
                .isInstanceOfSatisfying(
                        Asked.NotNow.class,
                        later -> assertThat(later.why().code()).isEqualTo("platform-unavailable"));
        assertThat(asked("100/33")).isInstanceOf(Asked.Denied.class);
        assertThat(GraphAnswer.doneOf(TestSession.ok("<html>"))).isInstanceOf(Asked.NotNow.class);
        assertThat(GraphAnswer.doneOf(TestSession.ok("{}"))).isInstanceOf(Asked.Got.class);
    }

    private static Asked<String> asked(String code) {
        return GraphAnswer.askedOf(error(400, code), body -> body.text("id"));
    }

    private static String meaning(String code) {
        return switch (GraphAnswer.resultOf(error(400, code), body -> Optional.empty())) {
            case SendResult.TryLater(var after, var why, Scope scope) -> "TryLater " + scope;
            case SendResult.Refused(var why, Blame blame) -> "Refused " + blame;
            case SendResult.Unknown ignored -> "Unknown";
            case SendResult.Sent ignored -> "Sent";
        };
    }

    private static ApiResponse error(int status, String code) {
        var parts = code.split("/");
        return TestSession.error(
                status, Integer.parseInt(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }

    record Errors(String named, String meaning) {
        List<String> codes() {
            return List.of(named.split(" "));
        }
    }
}
