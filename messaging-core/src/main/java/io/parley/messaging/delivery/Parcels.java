package io.parley.messaging.delivery;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import java.util.ArrayList;
import java.util.List;

/** What a message is sent as: in as many parts as its platform makes necessary. Pure. */
public final class Parcels {
    private static final int SIGNS_OF_A_SPAN = 4;
    /** Of any limit. */
    private static final int LEAST = 16;

    private Parcels() {}

    /** The parts in the order in which they are sent; at least one. Each fits into what the platform takes at once. */
    public static List<Content> of(Content content, Capabilities capabilities) {
        return switch (content) {
            case Content.Text(RichText body) -> ofText(content, body, capabilities.text());
            case Content.Files(List<Attachment> attachments, RichText caption) ->
                ofFiles(attachments, caption, capabilities);
            case Content.Media ignored -> List.of(content);
            case Content.Location ignored -> List.of(content);
            case Content.Cards ignored -> List.of(content);
            case Content.Chosen ignored -> List.of(content);
            case Content.Choices ignored -> List.of(content);
            case Content.Shared ignored -> List.of(content);
            case Content.Order ignored -> List.of(content);
            case Content.Call ignored -> List.of(content);
            case Content.Template ignored -> List.of(content);
            case Content.Deleted ignored -> List.of(content);
            case Content.Unsupported ignored -> List.of(content);
        };
    }

    private static List<Content> ofText(Content whole, RichText body, TextLimit limit) {
        List<Content> pieces = pieces(body, limit);
        return pieces.size() < 2 ? List.of(pieces.isEmpty() ? whole : pieces.getFirst()) : pieces;
    }

    private static List<Content> pieces(RichText body, TextLimit limit) {
        var pieces = new ArrayList<Content>();
        int start = 0;
        for (int end : TextCutter.ends(body.text(), roomFor(body, limit))) {
            RichText piece = body.part(start, end);
            // Platforms refuse what has nothing to read.
            if (!piece.text().isBlank()) {
                pieces.add(new Content.Text(piece));
            }
            start = end;
        }
        return pieces;
    }

    /** Platforms write styles with signs of their own, which count as well. */
    private static TextLimit roomFor(RichText body, TextLimit limit) {
        int signs = SIGNS_OF_A_SPAN * body.spans().size();
        boolean fits = limit.lengthOf(body.text()) + signs <= limit.most();
        return signs == 0 || fits
                ? limit
                : new TextLimit(Math.max(Math.max(LEAST, limit.most() / 2), limit.most() - signs), limit.unit());
    }

    private static List<Content> ofFiles(List<Attachment> files, RichText caption, Capabilities capabilities) {
        boolean captioned = capabilities
                        .caption()
                        .filter(limit -> limit.holds(caption.text()))
                        .isPresent()
                && files.getFirst().kind() != MediaKind.AUDIO;
        var parts = new ArrayList<Content>();
        for (Attachment file : files) {
            boolean carries = captioned && parts.isEmpty();
            parts.add(new Content.Files(List.of(file), carries ? caption : RichText.plain("")));
        }
        if (!captioned) {
            parts.addAll(pieces(caption, capabilities.text()));
        }
        return parts;
    }
}
