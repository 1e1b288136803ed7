package io.parley.messaging.memory;

import io.parley.messaging.delivery.ReplyTimer;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.ReplyTimerStore;
import java.util.Optional;

record InMemoryReplyTimerStore(OrganizationId organization, Platform platform) implements ReplyTimerStore {
    @Override
    public void start(ReplyTimer timer) {
        if (!platform.replyTimers.has(keyOf(timer.conversation()))) {
            platform.replyTimers.put(keyOf(timer.conversation()), timer);
        }
    }

    @Override
    public Optional<ReplyTimer> find(ConversationId conversation) {
        return platform.replyTimers.get(keyOf(conversation));
    }

    @Override
    public void save(ReplyTimer timer) {
        platform.replyTimers.put(keyOf(timer.conversation()), timer);
    }

    @Override
    public void stop(ConversationId conversation) {
        platform.replyTimers.remove(keyOf(conversation));
    }

    private Platform.LaneKey keyOf(ConversationId conversation) {
        return new Platform.LaneKey(organization, conversation);
    }
}
