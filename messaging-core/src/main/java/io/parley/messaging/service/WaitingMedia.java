package io.parley.messaging.service;

import io.parley.messaging.attachment.MediaFetch;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RichText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the files that contacts have just sent, and that are still at their platform. Pure. */
final class WaitingMedia {
    private WaitingMedia() {}

    static List<MediaFetch> in(Decision.Decided decided) {
        return decided.next().customer().stream()
                .flatMap(customer -> decided.events().stream().flatMap(event -> in(event, customer.channel())))
                .toList();
    }

    private static Stream<MediaFetch> in(Happened happened, ChannelId channel) {
        return happened.event() instanceof ConversationEvent.MessageCreated(Message message)
                        && message.content() instanceof Content.Media(List<RemoteMedia> media, RichText ignored)
                ? IntStream.range(0, media.size())
                        .filter(position -> media.get(position).stage() == RemoteMedia.Stage.WAITING)
                        .mapToObj(position -> new MediaFetch(
                                message.id(), position, message.conversation(), channel, 0, happened.at()))
                : Stream.empty();
    }
}
