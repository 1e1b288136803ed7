package io.parley.messaging.search;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RichText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a content may be called by whoever looks for it. */
public final class ContentTypes {
    private static final String FILE = "file";
    private static final String INTERACTIVE = "interactive";
    /** Words of platforms for what carries a file, though we did not understand it. */
    private static final Set<String> FOREIGN_FILES = Set.of("image", "video", "audio", "document", "sticker");

    private ContentTypes() {}

    /** Its types; none for what is not to be found. */
    public static List<String> of(Content content) {
        return switch (content) {
            case Content.Text ignored -> List.of("text");
            case Content.Files(List<Attachment> attachments, RichText ignored) ->
                Stream.concat(Stream.of(FILE), attachments.stream().map(each -> word(each.kind())))
                        .distinct()
                        .toList();
            case Content.Media(List<RemoteMedia> media, RichText ignored) ->
                media.stream().map(ContentTypes::word).distinct().toList();
            case Content.Location ignored -> List.of("location");
            case Content.Cards ignored -> List.of("contacts");
            case Content.Chosen ignored -> List.of(INTERACTIVE);
            case Content.Choices ignored -> List.of(INTERACTIVE);
            case Content.Shared ignored -> List.of(INTERACTIVE);
            case Content.Order ignored -> List.of(INTERACTIVE);
            case Content.Call ignored -> List.of("call");
            case Content.Template ignored -> List.of("template");
            case Content.Unsupported(String kind, String ignored) -> List.of("unsupported", kind);
            case Content.Deleted ignored -> List.of();
        };
    }

    /** Whether it carries a file. */
    public static boolean hasAttachment(Content content) {
        return switch (content) {
            case Content.Files ignored -> true;
            case Content.Media ignored -> true;
            case Content.Unsupported(String kind, String ignored) -> FOREIGN_FILES.contains(kind);
            default -> false;
        };
    }

    private static String word(RemoteMedia media) {
        return media.sticker() ? "sticker" : word(media.kind());
    }

    private static String word(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
