package io.parley.messaging.service;

import io.parley.messaging.channel.ReplyPermission;
import io.parley.messaging.channel.ReplyPolicy;
import io.parley.messaging.channel.Window;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.delivery.ReplyTimer;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What may be sent to contacts now, and until when: what their platforms allow, put together with when they last acted.
 */
record ReplyWindows(InstalledChannels channels, InstantSource time, Duration warning) {
    /** The conversation, saying what may be sent. */
    ConversationOverview shown(ConversationOverview overview) {
        return overview.allowing(
                overview.conversation().customer().flatMap(customer -> allowed(customer, overview.cutOff())));
    }

    private Optional<ReplyPermission> allowed(Customer customer, boolean cutOff) {
        return channels.find(customer.channelType())
                .map(installed -> cutOff
                        ? ReplyPolicy.disconnected()
                        : ReplyPolicy.decide(
                                installed.adapter().capabilities(), customer.lastWroteAt(), time.instant()));
    }

    /** When anything can be sent no more; empty where that does not end, or the contact never acted. */
    Optional<Instant> endOf(Conversation conversation) {
        return conversation
                .customer()
                .flatMap(customer -> windowOf(customer)
                        .flatMap(window -> customer.lastWroteAt().map(at -> at.plus(window.free()))));
    }

    private Optional<Window> windowOf(Customer customer) {
        return channels.find(customer.channelType())
                .flatMap(installed -> installed.adapter().capabilities().window());
    }

    /** Whether a contact who acted at that time opens a window that is closed now. */
    boolean opens(Conversation conversation, Instant actedAt) {
        Instant now = time.instant();
        Optional<Window> window = conversation.customer().flatMap(this::windowOf);
        boolean open = endOf(conversation).filter(now::isBefore).isPresent();
        return !open
                && window.filter(free -> now.isBefore(actedAt.plus(free.free())))
                        .isPresent();
    }

    /** When the end is to be announced: a short window is not announced before it opens. */
    Optional<Instant> warningFor(Conversation conversation) {
        return endOf(conversation)
                .flatMap(end -> conversation
                        .customer()
                        .flatMap(this::windowOf)
                        .map(window -> end.minus(shorter(warning, window.free().dividedBy(2)))));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What follows from the contact having acted: what was held leaves, and there is a window to announce the end of. */
    void opened(OrganizationTx tx, Conversation conversation) {
        conversation
                .customer()
                .ifPresent(customer -> tx.outbox().resume(conversation.id(), customer.channel(), time.instant()));
        warningFor(conversation)
                .map(due -> new ReplyTimer(conversation.id(), due, ReplyTimer.Stage.CLOSING))
                .ifPresent(tx.replyTimers()::start);
    }
}
