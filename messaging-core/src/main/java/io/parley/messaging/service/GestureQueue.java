package io.parley.messaging.service;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.service.GestureService.Deed;
import io.parley.messaging.service.GestureService.Shown;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What contacts are to be shown, as far as there is room: nobody ever waits to put something in. Thread-safe. */
final class GestureQueue {
    private static final int MOST_WAITING = 1_000;

    private final InstalledChannels channels;
    private final BlockingQueue<Shown> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    GestureQueue(InstalledChannels channels) {
        this.channels = channels;
    }

    /** What a member did with a conversation. */
    void offer(OrganizationId organization, Decision.Decided decided) {
        for (Happened happened : decided.events()) {
            deedOf(happened.event()).ifPresent(deed -> offer(organization, decided.next(), deed));
        }
    }

    /** Takes it, if there is a contact whose platform shows such things. */
    void offer(OrganizationId organization, Conversation conversation, Deed deed) {
        conversation
                .customer()
                .filter(customer -> channels.find(customer.channelType())
                        .flatMap(installed -> installed.adapter().gestures())
                        .isPresent())
                .ifPresent(customer ->
                        waiting.offer(new Shown(organization, customer.channel(), conversation.id(), deed)));
    }

    private static Optional<Deed> deedOf(ConversationEvent event) {
        if (event instanceof ConversationEvent.ReadUpTo read) {
            return Optional.of(new Deed.ReadUpTo(read.seq()));
        }
        if (event instanceof ConversationEvent.ReactionAdded added
                && added.reaction().by() instanceof Author.OfMember) {
            return Optional.of(new Deed.Reacted(
                    added.message(), Optional.of(added.reaction().emoji())));
        }
        return event instanceof ConversationEvent.ReactionRemoved removed && removed.by() instanceof Author.OfMember
                ? Optional.of(new Deed.Reacted(removed.message(), Optional.<Emoji>empty()))
                : Optional.empty();
    }

    Shown take() throws InterruptedException {
        return waiting.take();
    }

    Optional<Shown> poll() {
        return Optional.ofNullable(waiting.poll());
    }
}
