package io.parley.messaging.service;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.delivery.ReplyTimer;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Announces that reply windows will close, and that they have closed: each once, also when several do this, or somebody dies
 * at it. The host calls {@link #run} every now and then.
 */
public final class ReplyWindowSweep {
    private static final int AT_ONCE = 100;

    private final Workshop workshop;

    ReplyWindowSweep(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Announces what is due, and returns how much that was. */
    public int run() {
        int announced = 0;
        List<PlatformTx.Place> due = due();
        while (!due.isEmpty()) {
            announced += (int) due.stream().filter(this::announce).count();
            due = due.size() < AT_ONCE ? List.of() : due();
        }
        return announced;
    }

    private List<PlatformTx.Place> due() {
        Instant now = workshop.now();
        return workshop.transactor().onPlatform(tx -> tx.replyTimersDue(now, AT_ONCE));
    }

    private boolean announce(PlatformTx.Place place) {
        boolean announced = workshop.transactor().inOrganization(place.organization(), tx -> {
            Optional<Conversation> conversation = tx.conversations().lock(place.conversation());
            Optional<ReplyTimer> timer = tx.replyTimers().find(place.conversation());
            if (conversation.isEmpty()) {
                tx.replyTimers().stop(place.conversation());
                return false;
            }
            return timer.filter(running -> !running.dueAt().isAfter(workshop.now()))
                    .filter(running -> announce(tx, conversation.get(), running))
                    .isPresent();
        });
        if (announced) {
            workshop.bus().publish(new Signal.FeedGrew(place.organization()));
        }
        return announced;
    }

    /** Looks at the window that there is by now, which may be a later one than that of the timer. */
    private boolean announce(OrganizationTx tx, Conversation conversation, ReplyTimer timer) {
        Optional<Instant> end = workshop.windows().endOf(conversation);
        if (end.isEmpty() || conversation.status() == Status.CLOSED) {
            tx.replyTimers().stop(conversation.id());
            return false;
        }
        Instant now = workshop.now();
        if (!now.isBefore(end.get())) {
            workshop.store(tx, conversation, new ConversationCommand.AnnounceClosed(end.get()));
            tx.replyTimers().stop(conversation.id());
            return true;
        }
        return announceClosing(tx, conversation, timer, end.get());
    }

    private boolean announceClosing(OrganizationTx tx, Conversation conversation, ReplyTimer timer, Instant end) {
        Instant warning = workshop.windows().warningFor(conversation).orElse(end);
        if (workshop.now().isBefore(warning)) {
            tx.replyTimers().save(new ReplyTimer(conversation.id(), warning, ReplyTimer.Stage.CLOSING));
            return false;
        }
        boolean isSaid =
                timer.stage() == ReplyTimer.Stage.CLOSED && timer.dueAt().equals(end);
        if (!isSaid) {
            workshop.store(tx, conversation, new ConversationCommand.AnnounceClosing(end));
        }
        tx.replyTimers().save(timer.warned(end));
        return !isSaid;
    }
}
