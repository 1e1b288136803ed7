package io.parley.whatsapp;

import io.parley.testkit.channel.BodyFuzzer;
import org.junit.jupiter.api.Test;

/** For longer: {@code mvn test -pl adapter-whatsapp -am -Dtest=BodyFuzzTest -Dfuzz.bodies=2000000}. */
class BodyFuzzTest {
    private static final int BODIES = 20_000;

    @Test
    void noBodyDoesHarm() {
        var bodies = Samples.webhooks().stream().map(Samples::file).toList();
        new BodyFuzzer(new WhatsAppContractTest(), bodies).run(BODIES);
    }
}
