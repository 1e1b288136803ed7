package io.parley.meta.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.Inbound.MessageDeleted;
import io.parley.messaging.channel.Inbound.MessageEchoed;
import io.parley.messaging.channel.Inbound.MessageEdited;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.Referral;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RemoteMedia.Stage;
import io.parley.meta.Samples;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @Test
    void aTextSaysWhoWroteWhatAndWhen() {
        var message = received("messenger/message-text");
        assertThat(message.content()).isEqualTo(new Content.Text("¿Tienen disponible el modelo azul?"));
        assertThat(message.from().handle().value()).isEqualTo(Samples.PSID);
        assertThat(message.from().name()).isEmpty();
        assertThat(message.at()).isEqualTo(Instant.ofEpochMilli(1_785_312_004_523L));
        assertThat(message.key().value()).startsWith("m_PriOFQpNKjUcfNy75tvg5");
    }

    @Test
    void severalPicturesAreOneMessageWithACaption() {
        var media = (Content.Media) content("messenger/message-image-multi-three");
        assertThat(media.caption().text()).isEqualTo("look");
        assertThat(media.media()).hasSize(3).allSatisfy(file -> {
            assertThat(file.kind()).isEqualTo(MediaKind.IMAGE);
            assertThat(file.stage()).isEqualTo(Stage.WAITING);
            assertThat(file.reference()).startsWith("https://scontent.xx.fbcdn.net/");
            assertThat(file.sticker()).isFalse();
        });
    }

    @Test
    void thingsOfSeveralKindsAreOneMessageThatNamesThemAll() {
        var media = (Content.Media) content("messenger/message-attachments-all-types");
        assertThat(media.media()).singleElement().extracting(RemoteMedia::kind).isEqualTo(MediaKind.IMAGE);
        assertThat(media.caption().text())
                .isEqualTo("An article - example.com https://example.com/article\n52.3765533, 9.7389123");
    }

    @Test
    void aFileIsCalledAsItsAddressEnds() {
        var media = (Content.Media) content("messenger/message-file");
        assertThat(media.media().getFirst().name()).contains(new FileName("invoice_2026-07.pdf"));
        var nameless = (Content.Media) content("instagram/message-file");
        assertThat(nameless.media().getFirst().name()).isEmpty();
    }

    @Test
    void stickersAreShownWithoutAFrameAndTheThumbIsAText() {
        var sticker = (Content.Media) content("messenger/message-sticker-image-shape");
        assertThat(sticker.media())
                .singleElement()
                .extracting(RemoteMedia::sticker)
                .isEqualTo(true);
        assertThat(content("messenger/message-sticker-type")).isEqualTo(new Content.Text("👍"));
        assertThat(content("instagram/message-like-heart")).isEqualTo(new Content.Text("❤️"));
    }

    @Test
    void aPlaceHasItsDegrees() {
        assertThat(content("messenger/message-location")).isEqualTo(new Content.Location(12.34, 43.21, "", ""));
        assertThat(Said.message(attached("location", "{\"coordinates\":{\"lat\":91,\"long\":1}}"))
                        .content())
                .isInstanceOf(Content.Unsupported.class);
    }

    @Test
    void whatIsShownElsewhereIsLinked() {
        assertThat(content("messenger/message-fallback-attachment"))
                .isEqualTo(new Content.Shared("fallback", "https://www.messenger.com/", "Legacy Attachment", ""));
        assertThat(content("messenger/message-ig-reel-share"))
                .isEqualTo(new Content.Shared(
                        "ig_reel", "https://www.instagram.com/reel/123451234512345/", "Reel title", ""));
        assertThat(content("messenger/message-product-template"))
                .isEqualTo(new Content.Shared(
                        "product",
                        "https://scontent.xx.fbcdn.net/andSoOn.png".replace(".net/", ".net/v/"),
                        "product name",
                        "text sent along with the product"));
        assertThat(content("instagram/message-share-post"))
                .isInstanceOfSatisfying(
                        Content.Shared.class,
                        shared -> assertThat(shared.kind()).isEqualTo("share"));
    }

    @Test
    void storiesAreNeverFetched() {
        assertThat(content("instagram/message-story-mention")).isInstanceOfSatisfying(Content.Shared.class, shared -> {
            assertThat(shared.kind()).isEqualTo("story-mention");
            assertThat(shared.url()).startsWith("https://lookaside.fbsbx.com/");
        });
        assertThat(content("instagram/message-story-reply")).isInstanceOfSatisfying(Content.Shared.class, shared -> {
            assertThat(shared.kind()).isEqualTo("story-reply");
            assertThat(shared.text()).isEqualTo("love this!");
        });
    }

    @Test
    void answersAreChosenOptions() {
        assertThat(content("messenger/message-quick-reply"))
                .isEqualTo(new Content.Chosen(new Option("DEVELOPER_DEFINED_PAYLOAD", "hello, world!")));
        assertThat(content("instagram/postback-icebreaker"))
                .isEqualTo(new Content.Chosen(new Option("ICE_HOURS", "What are your opening hours?")));
    }

    @Test
    void aButtonPressedBeforeAnotherAppAnswersHasNoPayload() {
        var standby = Said.page("\"postback\":{\"title\":\"Yes\"}").replace("messaging\"", "standby\"");
        assertThat(((MessageReceived) Said.only(standby)).content())
                .isEqualTo(new Content.Chosen(new Option("Yes", "Yes")));
    }

    @Test
    void aPostbackWithoutAnIdIsNamedByWhoPressedWhatAndWhen() {
        var key = key("\"postback\":{\"title\":\"Yes\",\"payload\":\"Y\"}");
        assertThat(key("\"postback\":{\"payload\":\"Y\",\"title\":\"Yes!\"}")).isEqualTo(key);
        assertThat(key("\"postback\":{\"payload\":\"N\",\"title\":\"Yes\"}")).isNotEqualTo(key);
        assertThat(key("\"postback\":{\"payload\":\"Y\",\"mid\":\"m_1\"}")).isEqualTo(new PlatformMessageId("m_1"));
    }

    @Test
    void aReplyPointsAtWhatItAnswers() {
        assertThat(received("messenger/message-reply-to-mid").replyTo())
                .contains(new PlatformMessageId("very_long_id_representing_the_original_message"));
    }

    @Test
    void anAdvertisementIsTold() {
        assertThat(received("instagram/message-referral-ctd-ad").referral())
                .contains(new Referral(
                        "ADS",
                        "ad_ref_9",
                        Optional.of("120226305854810726"),
                        "Summer sale",
                        Optional.of("https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=17900000000000001"
                                + "&signature=AYzExampleSig")));
        assertThat(received("messenger/postback-get-started-ad-referral")
                        .referral()
                        .orElseThrow()
                        .reference())
                .isEqualTo("summer_sale");
    }

    @Test
    void anEchoGoesToTheContactAndBringsOurReference() {
        var own = (MessageEchoed) Said.inFile("messenger/message-echo-own-app-metadata");
        assertThat(own.to().handle().value()).isEqualTo(Samples.PSID);
        assertThat(own.reference()).isEqualTo("omni:msg:8f3a2c");
        assertThat(((MessageEchoed) Said.inFile("messenger/message-echo-page-inbox")).reference())
                .isEmpty();
        assertThat(((MessageEchoed) Said.inFile("instagram/message-echo"))
                        .to()
                        .handle()
                        .value())
                .isEqualTo(Samples.IGSID);
    }

    @Test
    void buttonsThatWereSentElsewhereAreChoices() {
        var echo = Said.page("\"message\":{\"mid\":\"m_1\",\"is_echo\":true,\"attachments\":[{\"type\":\"template\","
                + "\"payload\":{\"template_type\":\"button\",\"text\":\"Now?\",\"buttons\":[{\"type\":\"postback\","
                + "\"title\":\"Yes\",\"payload\":\"Y\"}]}}]}");
        assertThat(((MessageEchoed) Said.only(echo)).content())
                .isInstanceOfSatisfying(Content.Choices.class, choices -> {
                    assertThat(choices.body().text()).isEqualTo("Now?");
                    assertThat(choices.options()).containsExactly(new Option("Y", "Yes"));
                });
    }

    @Test
    void anEditAndAnUnsendNameTheMessage() {
        assertThat(Said.inFile("messenger/message-edit"))
                .isInstanceOfSatisfying(
                        MessageEdited.class, edit -> assertThat(edit.text()).isEqualTo("hello, world!"));
        assertThat(Said.inFile("instagram/message-unsend"))
                .isInstanceOfSatisfying(
                        MessageDeleted.class,
                        gone -> assertThat(gone.message().value()).startsWith("aWdfZG1"));
        assertThat(Said.all(Said.page("\"delete\":{\"mids\":[\"m_1\",\"m_2\"]}")))
                .hasSize(2)
                .hasOnlyElementsOfType(MessageDeleted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ephemeral", "appointment_booking", "telepathy", "image", "video"})
    void whatWeDoNotUnderstandOrCannotReachIsKeptAsItCame(String type) {
        var message = Said.message(attached(type, "null"));
        assertThat(message.content()).isInstanceOfSatisfying(Content.Unsupported.class, unsupported -> {
            assertThat(unsupported.kind()).isEqualTo(type);
            assertThat(unsupported.raw()).contains("\"mid\":\"m_1\"");
        });
    }

    @Test
    void aMessageWithoutAnIdOrWordsIsAMessage() {
        var message = Said.message("{\"text\":\"\"}");
        assertThat(message.key().value()).startsWith("message:");
        assertThat(message.content()).isInstanceOf(Content.Unsupported.class);
    }

    private static MessageReceived received(String file) {
        return (MessageReceived) Said.inFile(file);
    }

    private static Content content(String file) {
        return received(file).content();
    }

    private static PlatformMessageId key(String event) {
        return ((MessageReceived) Said.event(event)).key();
    }

    private static String attached(String type, String payload) {
        return "{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"" + type + "\",\"payload\":" + payload + "}]}";
    }
}
