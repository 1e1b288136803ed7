package io.parley.messaging.memory;

import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.message.Author;
import io.parley.messaging.store.DraftStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

record InMemoryDraftStore(Tables tables) implements DraftStore {
    private static final Comparator<Draft> LAST_CHANGED_FIRST = Comparator.comparing(Draft::updatedAt)
            .thenComparing(draft -> draft.conversation().toString())
            .reversed();

    @Override
    public void put(MemberId member, Draft draft) {
        tables.drafts.put(new Tables.Reader(draft.conversation(), member), draft);
        all(member).skip(Draft.MOST).forEach(oldest -> clear(member, oldest.conversation()));
    }

    @Override
    public void clear(MemberId member, ConversationId conversation) {
        tables.drafts.remove(new Tables.Reader(conversation, member));
    }

    @Override
    public List<Draft> of(MemberId member) {
        return all(member).filter(draft -> !isSent(member, draft)).toList();
    }

    private Stream<Draft> all(MemberId member) {
        return tables.drafts.entries().stream()
                .filter(entry -> entry.getKey().member().equals(member))
                .map(Map.Entry::getValue)
                .sorted(LAST_CHANGED_FIRST);
    }

    private boolean isSent(MemberId member, Draft draft) {
        return tables.messages.all().stream()
                .filter(message -> message.conversation().equals(draft.conversation()))
                .filter(message -> message.seq() > draft.afterSeq())
                .anyMatch(message -> message.author() instanceof Author.OfMember author
                        && author.id().equals(member));
    }
}
