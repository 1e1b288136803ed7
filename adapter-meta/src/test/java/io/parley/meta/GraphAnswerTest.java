package io.parley.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "401, 190, 463, channel-credentials-lost",
        "401, 0, 0, channel-credentials-lost",
        "400, 131047, 0, reply-window-closed",
        "400, 10, 2018278, reply-window-closed",
        "403, 10, 2534022, reply-window-closed",
        "400, 131026, 0, recipient-unreachable",
        "400, 551, 1545041, recipient-unreachable",
        "400, 100, 2018001, recipient-unreachable",
        "403, 10, 0, channel-permission-missing",
        "403, 200, 0, channel-permission-missing",
        "403, 299, 0, channel-permission-missing",
        "400, 100, 33, channel-blocked",
        "400, 33, 0, channel-blocked",
        "400, 1, 99, channel-permission-missing",
        "400, 368, 0, channel-blocked",
        "400, 131031, 0, channel-blocked",
        "400, 131048, 0, channel-blocked",
        "400, 100, 0, platform-refused",
        "500, 131008, 0, platform-refused",
        "400, 131049, 0, platform-refused",
        "400, 424242, 0, platform-refused",
    })
    void refusals(int status, int code, int subcode, String ours) {
        assertThat(result(status, error(code, subcode))).isInstanceOfSatisfying(SendResult.Refused.class, refused -> {
            assertThat(refused.why().code()).isEqualTo(ours);
            assertThat(refused.why().platformCode()).startsWith(Integer.toString(code));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "500, 131000, platform-unavailable",
        "503, 131016, platform-unavailable",
        "503, 133004, platform-unavailable",
        "500, 1, platform-unavailable",
        "500, 2, platform-unavailable",
        "400, 131057, platform-unavailable",
        "400, 130429, rate-limited",
        "429, 130429, rate-limited",
        "400, 131056, rate-limited",
        "400, 4, rate-limited",
        "400, 80001, rate-limited",
        "400, 80014, rate-limited",
        "429, 424242, rate-limited",
    })
    void passingFaults(int status, int code, String ours) {
        assertThat(result(status, error(code, 0))).isInstanceOfSatisfying(SendResult.TryLater.class, later -> {
            assertThat(later.why().code()).isEqualTo(ours);
            assertThat(later.after()).isZero();
        });
    }

    @Test
    void whatMetaCallsTransientMayBeTriedLater() {
        var body = "{\"error\":{\"code\":424242,\"is_transient\":true}}";
        assertThat(result(500, body)).isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void anErrorThatMeansItWasSentIsUnknownEvenWhenTransient() {
        var body = "{\"error\":{\"code\":1,\"error_subcode\":1357046,\"is_transient\":true}}";
        assertThat(result(500, body)).isInstanceOf(SendResult.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"error\":\"text\"}", "{\"error\":{\"code\":424242}}"})
    void aServerFaultThatIsNotDocumentedIsUnknown(String body) {
        assertThat(result(500, body)).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void codesMayComeAsText() {
        assertThat(result(400, "{\"error\":{\"code\":\"131047\"}}")).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void aPageInPlaceOfAnErrorIsUnknownUnlessItLimitsUs() {
        assertThat(result(400, "<html>")).isInstanceOf(SendResult.Unknown.class);
        assertThat(result(302, "")).isInstanceOf(SendResult.Unknown.class);
        assertThat(result(429, "<html>")).isInstanceOf(SendResult.TryLater.class);
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "0, PT0S",
        "-5, PT0S",
        "soon, PT0S",
        "99999999999, PT24H",
        "'Sat, 21 Nov 2026 10:01:30 GMT', PT90S",
        "'Sat, 21 Nov 2026 09:00:00 GMT', PT0S",
    })
    void retryAfterIsHonoured(String header, Duration after) {
        var headers = Map.of("Retry-After", header, "Date", "Sat, 21 Nov 2026 10:00:00 GMT");
        assertThat(limited(headers).after()).isEqualTo(after);
    }

    @Test
    void withoutRetryAfterTheUsageHeaderTells() {
        var usage = "{\"1022\":[{\"type\":\"whatsapp\",\"estimated_time_to_regain_access\":12}]}";
        assertThat(limited(Map.of("X-Business-Use-Case-Usage", usage)).after()).isEqualTo(Duration.ofMinutes(12));
        assertThat(limited(Map.of("X-Business-Use-Case-Usage", "[[{")).after()).isZero();
    }

    private static SendResult.TryLater limited(Map<String, String> headers) {
        var answer = new ApiResponse.Answered(429, headers, error(130429, 0));
        return (SendResult.TryLater)
                GraphAnswer.resultOf(answer, json -> json.id("id", 9).map(PlatformMessageId::new));
    }

    private static SendResult result(int status, String body) {
        var answer = new ApiResponse.Answered(status, Map.of(), body);
        return GraphAnswer.resultOf(answer, json -> json.id("id", 9).map(PlatformMessageId::new));
    }

    private static String error(int code, int subcode) {
        return "{\"error\":{\"message\":\"never read\",\"code\":" + code + ",\"error_subcode\":" + subcode + "}}";
    }
}
