package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.testkit.channel.JsonMutations;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that WhatsApp is known to say is lost, and everything is said twice alike. */
class EveryFixtureTest {
    private static final Set<String> TEXTS = Set.of(
            "message-text",
            "message-text-context-referred-product",
            "message-text-forwarded",
            "message-text-frequently-forwarded",
            "message-text-referral-ctwa-ad",
            "message-text-reply-context",
            "message-text-unicode-emoji");

    static List<String> names() {
        return Samples.webhooks();
    }

    @Test
    void thereAreFixturesOfEveryFamily() {
        assertThat(names()).hasSize(62).containsAll(TEXTS);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNodeIsSaidOnceAndOnTheRightAccount(String name) throws IOException {
        var body = Samples.file(name);
        var expected = name.startsWith("batch-two") ? 2 : 1;
        assertThat(Samples.said(body))
                .hasSize(expected)
                .allSatisfy(said -> assertThat(said.account()).isEqualTo(accountIn(body)))
                .allSatisfy(said -> assertThat(said).isInstanceOf(kindFor(name)));
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

    /** Fixtures were made from few ids; what they share an id for must still be told apart. */
    @Test
    void whatSharesAnIdButIsNotAPlainMessageHasAKeyOfItsOwn() {
        var keys = new HashSet<String>();
        for (var name : List.of(
                "message-text", "message-reaction", "message-revoke", "message-edit-image-caption", "message-group")) {
            assertThat(keys.add(Samples.message(Samples.file(name)).key().value()))
                    .as(name)
                    .isTrue();
        }
    }

    private static Class<? extends Inbound> kindFor(String name) {
        var family = name.substring(0, name.indexOf('-'));
        return Map.<String, Class<? extends Inbound>>of(
                        "message", Inbound.MessageReceived.class,
                        "batch", Inbound.MessageReceived.class,
                        "status", Inbound.DeliveryReported.class)
                .getOrDefault(family, Inbound.Unrecognised.class);
    }

    private static AccountId accountIn(String body) throws IOException {
        JsonNode entry = new JsonMapper().readTree(body).at("/entry/0");
        var phoneNumber = entry.at("/changes/0/value/metadata/phone_number_id").asText();
        return new AccountId(phoneNumber.isEmpty() ? entry.get("id").asText() : phoneNumber);
    }
}
