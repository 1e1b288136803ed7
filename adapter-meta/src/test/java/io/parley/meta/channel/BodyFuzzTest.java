package io.parley.meta.channel;

import io.parley.meta.Samples;
import io.parley.testkit.channel.BodyFuzzer;
import io.parley.testkit.channel.ChannelUnderTest;
import io.parley.testkit.channel.HostFuzzer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For longer: {@code mvn test -pl adapter-meta -am -Dtest=BodyFuzzTest -Dfuzz.bodies=2000000}. */
class BodyFuzzTest {
    private static final int BODIES = 3_000;
    private static final int POSTS = 500;

    static Stream<ChannelUnderTest> both() {
        return Stream.of(new MessengerContractTest(), new InstagramContractTest());
    }

    /** One webhook hears both platforms, so each is given the bodies of both. */
    @ParameterizedTest
    @MethodSource("both")
    void noBodyDoesHarm(ChannelUnderTest channel) {
        new BodyFuzzer(channel, bodies()).run(BODIES);
    }

    @ParameterizedTest
    @MethodSource("both")
    void noBodyGetsIntoAForeignOrganization(ChannelUnderTest channel) {
        new HostFuzzer(channel, bodies()).run(POSTS);
    }

    private static List<String> bodies() {
        return Samples.webhooks().stream().map(Samples::file).toList();
    }
}
