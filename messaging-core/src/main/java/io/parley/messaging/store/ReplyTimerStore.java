package io.parley.messaging.store;

import io.parley.messaging.delivery.ReplyTimer;
import io.parley.messaging.id.ConversationId;
import java.util.Optional;

/** When the organization's reply windows are to be looked at. Lock the conversation before its timer. */
public interface ReplyTimerStore {
    /** Starts one, unless one runs for the conversation: that one finds out by itself that there is a later window. */
    void start(ReplyTimer timer);

    Optional<ReplyTimer> find(ConversationId conversation);

    /** Stores a running one as it now is. */
    void save(ReplyTimer timer);

    void stop(ConversationId conversation);
}
