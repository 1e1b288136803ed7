package io.parley.meta.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.MessagingPlatform;
import java.util.List;

/** What is to be sent, as the platform takes it. */
sealed interface Draft {
    /** Ready to be sent: the {@code message} of the Send API. */
    record Ready(ObjectNode message) implements Draft {}

    /** A file, which the platform has to get first. */
    record OneFile(Attachment file) implements Draft {}

    /** Nothing the platform takes. */
    record Misfit(FailureReason why) implements Draft {
        SendResult refused() {
            return new SendResult.Refused(why);
        }
    }

    static Draft of(Content content, MessagingPlatform platform) {
        return switch (content) {
            case Content.Text(RichText body) -> text(body.text(), platform);
            case Content.Files(List<Attachment> files, RichText caption) -> file(files, caption.text(), platform);
            case Content.Choices choices -> new ChoicesDraft(choices, platform).read();
            case Content.Media ignored -> Misfits.content(platform);
            case Content.Location ignored -> Misfits.content(platform);
            case Content.Cards ignored -> Misfits.content(platform);
            case Content.Chosen ignored -> Misfits.content(platform);
            case Content.Shared ignored -> Misfits.content(platform);
            case Content.Order ignored -> Misfits.content(platform);
            case Content.Call ignored -> Misfits.content(platform);
            case Content.Template ignored -> Misfits.content(platform);
            case Content.Deleted ignored -> Misfits.content(platform);
            case Content.Unsupported ignored -> Misfits.content(platform);
        };
    }

    private static Draft text(String text, MessagingPlatform platform) {
        if (text.isBlank()) {
            return Misfits.content(platform);
        }
        return platform.capabilities().text().holds(text)
                ? new Ready(MessageJson.text(text))
                : Misfits.length(platform);
    }

    /** One at a time and alone: neither platform has captions. */
    private static Draft file(List<Attachment> files, String caption, MessagingPlatform platform) {
        if (files.size() > 1 || !caption.isBlank()) {
            return Misfits.content(platform);
        }
        var file = files.getFirst();
        return platform.capabilities().takes(file.type(), file.size()) ? new OneFile(file) : Misfits.file(platform);
    }
}
