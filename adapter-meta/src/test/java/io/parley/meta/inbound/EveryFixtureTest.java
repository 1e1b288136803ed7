package io.parley.meta.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.messaging.channel.Inbound;
import io.parley.meta.Samples;
import io.parley.testkit.channel.JsonMutations;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that Messenger and Instagram are known to say is lost, and everything is said twice alike. */
class EveryFixtureTest {
    private static final String MEANINGS = """
            instagram/dashboard-test-changes-event: Unrecognised
            instagram/message-audio: MessageReceived Media
            instagram/message-echo: MessageEchoed Text
            instagram/message-edit: MessageEdited
            instagram/message-file: MessageReceived Media
            instagram/message-ig-reel: MessageReceived Shared
            instagram/message-image: MessageReceived Media
            instagram/message-like-heart: MessageReceived Text
            instagram/message-quick-reply: MessageReceived Chosen
            instagram/message-referral-ctd-ad: MessageReceived Text
            instagram/message-reply-to-mid: MessageReceived Text
            instagram/message-share-post: MessageReceived Shared
            instagram/message-story-mention: MessageReceived Shared
            instagram/message-story-reply: MessageReceived Shared
            instagram/message-story-reply-link-sticker: MessageReceived Shared
            instagram/message-text: MessageReceived Text
            instagram/message-unsend: MessageDeleted
            instagram/message-unsupported: MessageReceived Unsupported
            instagram/message-video: MessageReceived Media
            instagram/messaging-seen: DeliveryReported
            instagram/postback-icebreaker: MessageReceived Chosen
            instagram/reaction-react-love: Reacted
            instagram/reaction-unreact: Reacted
            instagram/referral-ig-me: ContactReferred
            messenger/account-linking-linked: Unrecognised
            messenger/delivery-mids-watermark: DeliveryReported, ReachedUntil
            messenger/message-attachments-all-types: MessageReceived Media
            messenger/message-audio: MessageReceived Media
            messenger/message-echo-own-app-metadata: MessageEchoed Text
            messenger/message-echo-page-inbox: MessageEchoed Text
            messenger/message-echo-template: MessageEchoed Unsupported
            messenger/message-edit: MessageEdited
            messenger/message-fallback-attachment: MessageReceived Shared
            messenger/message-file: MessageReceived Media
            messenger/message-ig-reel-share: MessageReceived Shared
            messenger/message-image: MessageReceived Media
            messenger/message-image-multi-three: MessageReceived Media
            messenger/message-is-deleted: MessageDeleted
            messenger/message-is-unsupported: MessageReceived Unsupported
            messenger/message-location: MessageReceived Location
            messenger/message-product-template: MessageReceived Shared
            messenger/message-quick-reply: MessageReceived Chosen
            messenger/message-reply-to-mid: MessageReceived Text
            messenger/message-sticker-image-shape: MessageReceived Media
            messenger/message-sticker-type: MessageReceived Text
            messenger/message-text: MessageReceived Text
            messenger/message-video: MessageReceived Media
            messenger/optin-ref: ContactReferred
            messenger/pass-thread-control: ControlChanged
            messenger/postback-get-started-ad-referral: MessageReceived Chosen
            messenger/reaction-react-sad: Reacted
            messenger/reaction-unreact: Reacted
            messenger/read-watermark: ReachedUntil
            messenger/referral-ads: ContactReferred
            messenger/referral-discover-tab-no-ref: ContactReferred
            messenger/referral-shortlink: ContactReferred
            messenger/request-thread-control: Unrecognised
            messenger/response-feedback: Unrecognised
            messenger/standby-message: MessageReceived Text
            messenger/take-thread-control: ControlChanged
            """;

    static List<String> names() {
        return Samples.webhooks();
    }

    @Test
    void everyFixtureMeansWhatItSays() {
        var meant = new TreeMap<String, String>();
        names().forEach(name -> meant.put(name, meaning(Said.all(Samples.file(name)))));
        assertThat(meant).containsExactlyInAnyOrderEntriesOf(expected());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everythingIsSaidAboutTheAccountOfTheEntry(String name) throws IOException {
        JsonNode body = new JsonMapper().readTree(Samples.file(name));
        var account = body.at("/entry/0/id").asText();
        assertThat(Said.all(Samples.file(name)))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.account().value()).isEqualTo(account));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSecondDeliverySaysTheSame(String name) {
        assertThat(Said.all(Samples.file(name))).isEqualTo(Said.all(Samples.file(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noValueOfAnotherTypeThrows(String name) {
        JsonMutations.of(Samples.file(name))
                .forEach(body -> assertThat(Said.verdict(body)).isNotNull());
    }

    private static Map<String, String> expected() {
        return Arrays.stream(MEANINGS.split("\n"))
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static String meaning(List<Inbound> said) {
        return said.stream().map(EveryFixtureTest::meaning).collect(Collectors.joining(", "));
    }

    private static String meaning(Inbound said) {
        var kind = said.getClass().getSimpleName();
        return switch (said) {
            case Inbound.MessageReceived message ->
                kind + " " + message.content().getClass().getSimpleName();
            case Inbound.MessageEchoed message ->
                kind + " " + message.content().getClass().getSimpleName();
            default -> kind;
        };
    }
}
