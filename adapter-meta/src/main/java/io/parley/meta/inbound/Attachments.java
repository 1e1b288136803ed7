package io.parley.meta.inbound;

import io.parley.messaging.message.Content;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RichText;
import io.parley.meta.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is attached to a message. One message stays one message, for its id is what it is answered and unsent by: where
 * things of several kinds are attached, files come first, and the others are named in the words that go with them.
 */
record Attachments(Fields message, List<AttachmentNode> nodes) {
    static Attachments of(Fields message) {
        var nodes = message.items("attachments").stream()
                .map(node -> new AttachmentNode(new Fields(node)))
                .toList();
        return new Attachments(message, nodes);
    }

    /** Empty when nothing is attached. */
    Optional<Content> content(String text) {
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        var media = nodes.stream().flatMap(node -> node.media().stream()).toList();
        return Optional.of(media.isEmpty() ? withoutMedia(text) : withMedia(media, text));
    }

    private Content withMedia(List<RemoteMedia> media, String text) {
        var others = nodes.stream().filter(node -> node.media().isEmpty());
        return new Content.Media(media, RichText.plain(joined(text, others)));
    }

    private Content withoutMedia(String text) {
        var first = nodes.getFirst();
        return first.content(joined(text, nodes.stream().skip(1)))
                .orElseGet(() ->
                        new Content.Unsupported(first.kind(), message.node().toString()));
    }

    private static String joined(String text, Stream<AttachmentNode> others) {
        return Stream.concat(Stream.of(text), others.map(AttachmentNode::inWords))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
