package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.MediaLimit;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the capabilities hold goes out, and not a bit more: counted in the platform's own unit. */
public interface LimitCases extends ChannelUnderTest {
    @Test
    default void theLongestTextIsSentWhole() {
        var text = exactly(adapter().capabilities().text());
        var attempt = new Sending(this).send(new Content.Text(text));
        assertThat(attempt.result()).isInstanceOf(SendResult.Sent.class);
        SampleJson.tryRead(attempt.call().body())
                .ifPresent(body -> assertThat(SampleJson.values(body).map(value -> value.asText()))
                        .contains(text));
    }

    @Test
    default void oneMoreIsRefusedWithoutACall() {
        var text = exactly(adapter().capabilities().text()) + "x";
        new Sending(this).send(new Content.Text(text)).assertRefusedWithoutACall();
    }

    @Test
    default void signsOfSeveralCharactersCountAsThePlatformCounts() {
        var limit = adapter().capabilities().text();
        var sign = "👩‍👩‍👧‍👦";
        var most = limit.most() / limit.lengthOf(sign);
        assertThat(new Sending(this).send(new Content.Text(sign.repeat(most))).result())
                .isInstanceOf(SendResult.Sent.class);
        new Sending(this).send(new Content.Text(sign.repeat(most + 1))).assertRefusedWithoutACall();
    }

    @Test
    default void aFileAtTheLimitOfItsKindIsSent() {
        assertThat(kinds())
                .allSatisfy((kind, limit) -> new Sending(this)
                        .send(Sending.file(typeOf(kind, limit), limit.bytes(), ""))
                        .assertSent());
    }

    @Test
    default void aFileOneByteOverIsRefusedWithoutACall() {
        assertThat(kinds())
                .allSatisfy((kind, limit) -> new Sending(this)
                        .send(Sending.file(typeOf(kind, limit), limit.bytes() + 1, ""))
                        .assertRefusedWithoutACall());
    }

    @Test
    default void everyTypeOfFileThatItTakesIsSent() {
        assertThat(kinds().values())
                .flatMap(MediaLimit::types)
                .allSatisfy(type ->
                        new Sending(this).send(Sending.file(type, 1, "")).assertSent());
    }

    @Test
    default void aTypeOfFileThatItDoesNotTakeIsRefusedWithoutACall() {
        var capabilities = adapter().capabilities();
        var refused = List.of("image/x-unheard", "video/x-unheard", "audio/x-unheard", "application/x-unheard").stream()
                .map(MediaType::new)
                .filter(type -> !capabilities.takes(type, 1))
                .toList();
        Applies.when(!refused.isEmpty(), "it takes every type of file");
        assertThat(refused)
                .allSatisfy(type ->
                        new Sending(this).send(Sending.file(type, 1, "")).assertRefusedWithoutACall());
    }

    @Test
    default void twoFilesAtOnceAreRefusedWithoutACall() {
        var file = Sending.attachment(MediaType.JPEG, 1);
        new Sending(this)
                .send(new Content.Files(List.of(file, file), RichText.plain("")))
                .assertRefusedWithoutACall();
    }

    @Test
    default void theLongestCaptionIsSentAndOneMoreIsRefused() {
        var sending = new Sending(this);
        var type = aType();
        var limit = adapter().capabilities().caption();
        if (limit.isEmpty()) {
            sending.send(Sending.file(type, 1, "x")).assertRefusedWithoutACall();
            return;
        }
        var longest = exactly(limit.orElseThrow());
        var attempt = sending.send(Sending.file(type, 1, longest));
        attempt.assertSent();
        sending.send(Sending.file(type, 1, longest + "x")).assertRefusedWithoutACall();
    }

    @Test
    default void aFileThatCannotBeReachedIsNotSent() {
        var sending = new Sending(this);
        var outbound = sending.outbound(Sending.file(aType(), 1, ""));
        var taken = sendSamples().answer(SendSample.TAKEN);
        var attempt = sending.attempt(
                outbound,
                new ScriptedSession(
                        sessionSettings(), request -> taken, upload -> new ApiResponse.NotSent("no such file"), false));
        assertThat(attempt.result()).isInstanceOfAny(SendResult.TryLater.class, SendResult.Refused.class);
        assertThat(attempt.session().requests()).isEmpty();
    }

    private Map<MediaKind, MediaLimit> kinds() {
        var kinds = adapter().capabilities().media();
        Applies.when(!kinds.isEmpty(), "its capabilities take no files");
        return kinds;
    }

    /** Of a picture where there is a choice: not everything shows a caption, but a picture does. */
    private MediaType aType() {
        var first = new TreeMap<>(kinds()).firstEntry();
        return typeOf(first.getKey(), first.getValue());
    }

    private static MediaType typeOf(MediaKind kind, MediaLimit limit) {
        return limit.types().stream()
                .min(Comparator.comparing(MediaType::value))
                .orElseGet(() -> switch (kind) {
                    case IMAGE -> MediaType.JPEG;
                    case VIDEO -> new MediaType("video/mp4");
                    case AUDIO -> new MediaType("audio/mpeg");
                    case FILE -> new MediaType("application/pdf");
                });
    }

    /** A text that fills the limit to its last unit, of characters that take two chars and four bytes. */
    private static String exactly(TextLimit limit) {
        var wide = "😀";
        var text = wide.repeat(limit.most() / limit.lengthOf(wide));
        return text + "x".repeat(limit.most() - limit.lengthOf(text));
    }
}
