package io.parley.meta;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.FileId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RichText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Messages to send. */
public final class Outbounds {
    private Outbounds() {}

    public static Outbound of(Content content) {
        return new Outbound(new AccountId("1"), new Handle("7"), content, Optional.empty(), "msg_1");
    }

    public static Outbound tagged(Content content) {
        return new Outbound(new AccountId("1"), new Handle("7"), content, Optional.empty(), true, "msg_1");
    }

    public static Content file(String type, long bytes) {
        return new Content.Files(List.of(attachment(type, bytes)), RichText.plain(""));
    }

    public static Attachment attachment(String type, long bytes) {
        return new Attachment(
                new FileId(new UUID(0, 1)), new FileName("f"), new MediaType(type), bytes, Optional.empty(), false);
    }

    public static Content choices(int count) {
        var options = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Option("id" + number, "Answer " + number))
                .toList();
        return new Content.Choices(RichText.plain("Which?"), options);
    }
}
