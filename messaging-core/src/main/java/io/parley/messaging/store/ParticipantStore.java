package io.parley.messaging.store;

import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import java.util.List;
import java.util.Optional;

/** Who takes part in direct and group conversations. They come and go by {@link ConversationStore#save} only. */
public interface ParticipantStore {
    /** Those who take part now, the first who joined first. */
    List<Participant> of(ConversationId conversation);

    Optional<Participant> find(ConversationId conversation, MemberId member);
}
