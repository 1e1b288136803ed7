package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.id.FileId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sending under test. */
record Sending(ChannelUnderTest channel) {
    static final String WORDS = "Hello from the kit";
    static final String REFERENCE = "msg_kit-77";

    /** One attempt and what it came to. */
    record Attempt(SendResult result, ScriptedSession session) {
        void assertSent() {
            assertThat(result).isInstanceOf(SendResult.Sent.class);
            assertThat(session.requests().size() + session.uploads().size()).isBetween(1, 2);
            assertThat(session.requests()).hasSizeLessThanOrEqualTo(1);
        }

        /** Refused, and nothing was asked of the platform. */
        void assertRefusedWithoutACall() {
            assertThat(result).isInstanceOf(SendResult.Refused.class);
            assertThat(session.isUntouched()).as("nothing is called").isTrue();
        }

        ApiRequest call() {
            assertThat(session.requests()).hasSize(1);
            return session.requests().getFirst();
        }

        /** Whole, with what is not printed of them. */
        List<String> addresses() {
            return session.requests().stream().map(ApiRequest::url).toList();
        }

        /** Everything the platform was told. */
        String told() {
            return session.requests().stream()
                            .map(request -> request.url() + " " + request.body())
                            .toList()
                    + " "
                    + session.uploads().stream()
                            .map(upload -> upload.url() + " " + upload.fields())
                            .toList();
        }
    }

    SendSamples samples() {
        return channel.sendSamples();
    }

    Outbound outbound(Content content) {
        return new Outbound(samples().account(), samples().to(), content, Optional.empty(), REFERENCE);
    }

    Outbound words() {
        return outbound(new Content.Text(WORDS));
    }

    /** Sends where the platform takes everything. */
    Attempt send(Content content) {
        return send(outbound(content));
    }

    Attempt send(Outbound message) {
        return send(message, channel.sessionSettings(), samples().answer(SendSample.TAKEN));
    }

    Attempt send(Outbound message, Settings settings, ApiResponse answer) {
        var uploaded = samples()
                .ifGiven(SendSample.UPLOADED)
                .<ApiResponse>map(each -> each)
                .orElse(answer);
        return attempt(message, new ScriptedSession(settings, request -> answer, upload -> uploaded, true));
    }

    Attempt attempt(Outbound message, ScriptedSession session) {
        return new Attempt(channel.adapter().send(message, session), session);
    }

    /** What some words come to when the platform answers so. */
    SendResult resultOf(ApiResponse answer) {
        return send(words(), channel.sessionSettings(), answer).result();
    }

    SendResult resultOf(SendSample sample) {
        return resultOf(samples().answer(sample));
    }

    static Content file(MediaType type, long size, String caption) {
        return new Content.Files(List.of(attachment(type, size)), RichText.plain(caption));
    }

    static Attachment attachment(MediaType type, long size) {
        return new Attachment(
                new FileId(new UUID(7, 7)), new FileName("kit-file"), type, size, Optional.empty(), false);
    }
}
