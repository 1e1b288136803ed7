package io.parley.messaging.memory;

import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.store.ParticipantStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryParticipantStore(Tables tables) implements ParticipantStore {
    @Override
    public List<Participant> of(ConversationId conversation) {
        return tables.participants.entries().stream()
                .filter(entry -> entry.getKey().conversation().equals(conversation))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Optional<Participant> find(ConversationId conversation, MemberId member) {
        return tables.participants.get(new Tables.Reader(conversation, member));
    }
}
