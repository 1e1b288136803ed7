package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import java.util.Map;
import java.util.function.Function;

/** A facet under test: something an adapter asks its platform for. */
record Asking<T>(ChannelUnderTest channel, Function<Session, Asked<T>> question) {
    private Asked<T> ask(Function<ApiRequest, ApiResponse> platform) {
        return question.apply(new ScriptedSession(channel.sessionSettings(), platform));
    }

    /** What it gets when all is well. */
    T got(FacetSample sample) {
        var asked = ask(channel.facetSamples().platform(sample));
        assertThat(asked).isInstanceOf(Asked.Got.class);
        return ((Asked.Got<T>) asked).answer();
    }

    /** Dead credentials are named as such. */
    void assertDeniedWhenCredentialsAreDead() {
        var dead = channel.sendSamples().answer(SendSample.DEAD_CREDENTIALS);
        assertThat(ask(request -> dead))
                .isInstanceOfSatisfying(
                        Asked.Denied.class, denied -> assertThat(denied.blame()).isEqualTo(Blame.CREDENTIALS));
    }

    /** What the platform did not answer is no answer, and no refusal. */
    void assertNotNowWhenNobodyAnswers() {
        assertThat(ask(request -> new ApiResponse.NotSent("no route"))).isInstanceOf(Asked.NotNow.class);
        assertThat(ask(request -> new ApiResponse.NoAnswer("time-out"))).isInstanceOf(Asked.NotNow.class);
        assertThat(ask(request -> new Answered(502, Map.of(), "<html>Bad gateway</html>")))
                .isInstanceOf(Asked.NotNow.class);
    }

    /** Whatever the platform answers, nothing is thrown. */
    void assertNeverThrows(FacetSample sample) {
        var platform = channel.facetSamples().platform(sample);
        for (var body : new String[] {"", "{}", "[]", "null", "7", "{\"data\":[null]}", "<html>", "{\"id\":{}}"}) {
            for (var status : new int[] {200, 400, 500}) {
                assertThat(ask(request -> new Answered(status, Map.of(), body))).isNotNull();
            }
        }
        assertThat(ask(request -> halved(platform.apply(request)))).isNotNull();
    }

    private static ApiResponse halved(ApiResponse answer) {
        return answer instanceof Answered whole
                ? new Answered(
                        whole.status(),
                        Map.of(),
                        whole.body().substring(0, whole.body().length() / 2))
                : answer;
    }
}
