package io.parley.meta.inbound;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RemoteMedia;
import io.parley.meta.Fields;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing attached to a message; its {@code type} says what. */
record AttachmentNode(Fields node) {
    private static final int LONGEST_KIND = 100;
    /** The platform's own thumb, in three sizes. */
    private static final Set<String> THUMBS = Set.of("369239263222822", "369239343222814", "369239383222810");

    String kind() {
        return node.words("type")
                .map(type -> CleanText.first(type, LONGEST_KIND))
                .orElse("attachment");
    }

    /** The file, if it is one that we may keep. */
    Optional<RemoteMedia> media() {
        var kind = isThumb() ? Optional.<MediaKind>empty() : mediaKind();
        return kind.flatMap(file -> payload().words("url").map(url -> waiting(file, url)));
    }

    /** What it is where it is no file; empty when we do not understand it. */
    Optional<Content> content(String text) {
        return switch (kind()) {
            case "image", "sticker" -> isThumb() ? Optional.of(new Content.Text("👍")) : Optional.empty();
            case "like_heart" -> Optional.of(new Content.Text("❤️"));
            case "location" -> Place.read(node, text);
            case "story_mention" -> Optional.of(shared("story-mention", text));
            case "fallback", "share", "post", "reel", "story", "ig_post", "ig_reel", "ig_story" ->
                Optional.of(shared(kind(), text));
            case "template" -> new TemplateNode(node, payload()).content(text);
            default -> Optional.empty();
        };
    }

    /** A line about it, beside something else. */
    String inWords() {
        var thing = content("");
        var words = thing.map(AttachmentNode::line).orElse("");
        return words.isBlank() ? "(" + kind() + ")" : words;
    }

    private static String line(Content thing) {
        return switch (thing) {
            case Content.Shared shared ->
                Stream.of(shared.title(), shared.url())
                        .filter(Predicate.not(String::isBlank))
                        .collect(Collectors.joining(" "));
            case Content.Location place ->
                place.name().isBlank()
                        ? place.latitude() + ", " + place.longitude()
                        : place.name() + " " + place.latitude() + ", " + place.longitude();
            default -> thing.preview();
        };
    }

    private RemoteMedia waiting(MediaKind kind, String url) {
        var name = kind == MediaKind.FILE ? AddressedName.in(url) : Optional.<FileName>empty();
        return new RemoteMedia(
                kind, url, Optional.empty(), name, Optional.empty(), isSticker(), RemoteMedia.Stage.WAITING);
    }

    private Optional<MediaKind> mediaKind() {
        return switch (kind()) {
            case "image", "sticker" -> Optional.of(MediaKind.IMAGE);
            case "video" -> Optional.of(MediaKind.VIDEO);
            case "audio" -> Optional.of(MediaKind.AUDIO);
            case "file" -> Optional.of(MediaKind.FILE);
            default -> Optional.empty();
        };
    }

    private Content.Shared shared(String kind, String text) {
        var url = payload().words("url").or(() -> node.words("url")).or(() -> node.words("URL"));
        var title = payload().words("title").or(() -> node.words("title"));
        return new Content.Shared(kind, url.orElse(""), title.orElse(""), text);
    }

    private boolean isSticker() {
        return kind().equals("sticker") || payload().has("sticker_id");
    }

    private boolean isThumb() {
        return payload().id("sticker_id", 32).filter(THUMBS::contains).isPresent();
    }

    private Fields payload() {
        return node.object("payload");
    }
}
