package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.messaging.channel.AccountId;
import io.parley.testkit.channel.JsonMutations;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that WhatsApp is known to say is lost, and everything is said twice alike. */
class EveryFixtureTest {
    static List<String> names() {
        return Samples.webhooks();
    }

    @Test
    void everyFixtureSaysWhatTheTableSays() {
        var said = names().stream()
                .flatMap(name -> Samples.said(Samples.file(name)).stream().map(one -> name + ": " + Told.line(one)))
                .toList();
        assertThat(said).containsExactlyElementsOf(Samples.table());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNodeIsSaidOnceAndOnTheRightAccount(String name) throws IOException {
        var body = Samples.file(name);
        var expected = name.startsWith("batch-two") ? 2 : 1;
        assertThat(Samples.said(body))
                .hasSize(expected)
                .allSatisfy(said -> assertThat(said.account()).isEqualTo(accountIn(body)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSecondDeliverySaysTheSame(String name) {
        assertThat(Samples.said(Samples.file(name))).isEqualTo(Samples.said(Samples.file(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noValueOfAnotherTypeThrows(String name) {
        JsonMutations.of(Samples.file(name))
                .forEach(body -> assertThat(Samples.verdict(body)).isNotNull());
    }

    private static AccountId accountIn(String body) throws IOException {
        JsonNode entry = new JsonMapper().readTree(body).at("/entry/0");
        var phoneNumber = entry.at("/changes/0/value/metadata/phone_number_id").asText();
        return new AccountId(phoneNumber.isEmpty() ? entry.get("id").asText() : phoneNumber);
    }
}
