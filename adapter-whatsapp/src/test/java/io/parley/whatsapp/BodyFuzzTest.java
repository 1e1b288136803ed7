package io.parley.whatsapp;

import io.parley.testkit.channel.BodyFuzzer;
import io.parley.testkit.channel.HostFuzzer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For longer: {@code mvn test -pl adapter-whatsapp -am -Dtest=BodyFuzzTest -Dfuzz.bodies=2000000}. */
class BodyFuzzTest {
    private static final int BODIES = 3_000;
    private static final int POSTS = 500;

    @Test
    void noBodyDoesHarm() {
        new BodyFuzzer(new WhatsAppContractTest(), bodies()).run(BODIES);
    }

    @Test
    void noBodyGetsIntoAForeignOrganization() {
        new HostFuzzer(new WhatsAppContractTest(), bodies()).run(POSTS);
    }

    private static List<String> bodies() {
        return Samples.webhooks().stream().map(Samples::file).toList();
    }
}
