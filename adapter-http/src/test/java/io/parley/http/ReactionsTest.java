package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionsTest extends ServerTest {
    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽", "❤️", "👨‍👩‍👧‍👦", "🇪🇪", "#️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"})
    void anEmojiIsOneAsPeopleSeeIt(String emoji) {
        var ada = server().register();
        var path = message(ada);
        var row = ada.put(path + "/reactions/" + encoded(emoji)).expect(200);
        assertThat(row.at("/reactions/0/emoji").asText()).isEqualTo(emoji);
        assertThat(row.at("/reactions/0/by/0/id").asText()).isEqualTo(ada.id());
        assertThat(ada.delete(path + "/reactions/" + encoded(emoji)).expect(200).has("reactions"))
                .isFalse();
    }

    @Test
    void everybodyHasEachEmojiOnceOnAMessage() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var path = message(ada);
        ada.post(path + "/reactions").json("{'emoji':'👍'}").expect(200);
        ada.post(path + "/reactions").json("{'emoji':'👍'}").expect(200);
        bob.post(path + "/reactions").json("{'emoji':'👍'}").expect(200);
        bob.post(path + "/reactions").json("{'emoji':'🎉'}").expect(200);
        var reactions = ada.get(path).expect(200).get("reactions");
        assertThat(reactions.findValuesAsText("emoji")).containsExactly("👍", "🎉");
        assertThat(reactions.at("/0/by")).hasSize(2);
        bob.delete(path + "/reactions/" + encoded("👍")).expect(200);
        bob.delete(path + "/reactions/" + encoded("👍")).expect(200);
        assertThat(ada.get(path).expect(200).at("/reactions/0/by")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ok", "1", "👍👍", "👍a", "👍 ", " ", "<", "\u200d", "💩!"})
    void whatIsNoEmojiIsRefused(String text) {
        var ada = server().register();
        var path = message(ada);
        ada.put(path + "/reactions/" + encoded(text)).expectProblem(422, "not-an-emoji");
        ada.delete(path + "/reactions/" + encoded(text)).expectProblem(422, "not-an-emoji");
        ada.post(path + "/reactions").json("{'emoji':'" + text + "'}").expectProblem(422, "not-an-emoji");
        assertThat(ada.get(path).expect(200).has("reactions")).isFalse();
    }

    @Test
    void nothingIsNoEmojiEither() {
        var ada = server().register();
        var path = message(ada);
        ada.post(path + "/reactions").json("{'emoji':''}").expectProblem(422, "not-an-emoji");
        ada.post(path + "/reactions").json("{}").expectProblem(422, "missing-field");
        ada.post(path + "/reactions").json("{'emoji':7}").expectProblem(422, "wrong-type");
        assertThat(ada.put(path + "/reactions/").send().statusCode()).isBetween(400, 499);
    }

    @Test
    void aMegabyteIsNoEmoji() {
        var ada = server().register();
        var path = message(ada);
        String crowd = "👍".repeat(50_000);
        ada.post(path + "/reactions").json("{'emoji':'" + crowd + "'}").expectProblem(422, "not-an-emoji");
        ada.post(path + "/reactions")
                .json("{'emoji':'" + "x".repeat(1024 * 1024) + "'}")
                .expectProblem(413, "body-too-large");
        ada.put(path + "/reactions/" + "x".repeat(2_000)).expectProblem(422, "not-an-emoji");
        assertThat(ada.put(path + "/reactions/" + "x".repeat(1024 * 1024))
                        .alone()
                        .send()
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void aMessageCarriesTwentyDifferentOnes() {
        var ada = server().register();
        var path = message(ada);
        var emojis = IntStream.range(0, 21)
                .mapToObj(number -> Character.toString(0x1F600 + number))
                .toList();
        emojis.stream()
                .limit(20)
                .forEach(emoji -> ada.put(path + "/reactions/" + encoded(emoji)).expect(200));
        ada.put(path + "/reactions/" + encoded(emojis.getLast())).expectProblem(422, "too-many-reactions");
        ada.colleague("Bob")
                .put(path + "/reactions/" + encoded(emojis.getFirst()))
                .expect(200);
    }

    private static String message(RunningServer.Somebody somebody) {
        return "/api/v1/messages/"
                + somebody.say(somebody.conversation(), "Hello").get("id").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
