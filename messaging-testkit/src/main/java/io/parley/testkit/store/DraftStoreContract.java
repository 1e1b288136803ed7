package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface DraftStoreContract extends StoreContract {
    private static Draft draft(Conversation conversation, String text, Instant at) {
        return new Draft(conversation.id(), text, Optional.empty(), conversation.lastSeq(), at);
    }

    @Test
    default void aDraftIsReadAsItWasWritten() {
        var world = world();
        var conversation = world.openInternal("Lunch", World.NOW);
        var replied = world.post(conversation.id(), "Pizza?");
        var draft = new Draft(
                conversation.id(), "Rather \u0000so\uD83D\uDE00", Optional.of(replied.id()), replied.seq(), World.NOW);
        world.run(tx -> tx.drafts().put(world.member().id(), draft));

        var found = world.list(tx -> tx.drafts().of(world.member().id()));

        assertThat(found).singleElement().satisfies(read -> {
            assertThat(read.text().replace("\u0000", "")).isEqualTo("Rather so\uD83D\uDE00");
            assertThat(read.replyTo()).contains(replied.id());
            assertThat(read.afterSeq()).isEqualTo(replied.seq());
            assertThat(read.updatedAt()).isEqualTo(World.NOW);
        });
    }

    @Test
    default void theLastToWriteWins() {
        var world = world();
        var conversation = world.openInternal("Lunch", World.NOW);
        var last = draft(conversation, "second", World.at(1));
        world.run(tx -> tx.drafts().put(world.member().id(), draft(conversation, "first", World.NOW)));
        world.run(tx -> tx.drafts().put(world.member().id(), last));

        assertThat(world.list(tx -> tx.drafts().of(world.member().id()))).containsExactly(last);
    }

    @Test
    default void aClearedDraftIsGone() {
        var world = world();
        var conversation = world.openInternal("Lunch", World.NOW);
        world.run(tx -> tx.drafts().put(world.member().id(), draft(conversation, "text", World.NOW)));
        world.run(tx -> tx.drafts().clear(world.member().id(), conversation.id()));
        world.run(tx -> tx.drafts().clear(world.member().id(), conversation.id()));

        assertThat(world.list(tx -> tx.drafts().of(world.member().id()))).isEmpty();
    }

    @Test
    default void aMessageOfTheMembersMakesTheDraftObsoleteAndOneOfAnotherDoesNot() {
        var world = world();
        var conversation = world.openInternal("Lunch", World.NOW);
        var bea = world.addMember("Bea");
        world.run(tx -> tx.drafts().put(world.member().id(), draft(conversation, "mine", World.NOW)));
        world.run(tx -> tx.drafts().put(bea.id(), draft(conversation, "hers", World.NOW)));

        var sent = world.post(conversation.id(), "mine");

        assertThat(world.list(tx -> tx.drafts().of(world.member().id()))).isEmpty();
        assertThat(world.list(tx -> tx.drafts().of(bea.id()))).hasSize(1);

        var next = new Draft(conversation.id(), "and", Optional.empty(), sent.seq(), World.at(2));
        world.run(tx -> tx.drafts().put(world.member().id(), next));
        assertThat(world.list(tx -> tx.drafts().of(world.member().id()))).containsExactly(next);
    }

    @Test
    default void theOldestDraftsMakeRoom() {
        var world = world();
        var member = world.member().id();
        world.run(tx -> {
            for (int i = 0; i <= Draft.MOST; i++) {
                var conversation = new ConversationId(UUID.randomUUID());
                tx.drafts().put(member, new Draft(conversation, "text " + i, Optional.empty(), 1, World.at(i)));
            }
        });

        var drafts = world.list(tx -> tx.drafts().of(member));

        assertThat(drafts).hasSize(Draft.MOST);
        assertThat(drafts.getFirst().text()).isEqualTo("text " + Draft.MOST);
        assertThat(drafts.getLast().text()).isEqualTo("text 1");
    }

    @Test
    default void anotherOrganizationsDraftsAreInvisible() {
        var theirs = world();
        var ours = world();
        var conversation = theirs.openInternal("Lunch", World.NOW);
        theirs.run(tx -> tx.drafts().put(theirs.member().id(), draft(conversation, "text", World.NOW)));

        assertThat(ours.list(tx -> tx.drafts().of(theirs.member().id()))).isEmpty();
        ours.run(tx -> tx.drafts().clear(theirs.member().id(), conversation.id()));
        assertThat(theirs.list(tx -> tx.drafts().of(theirs.member().id()))).hasSize(1);
    }
}
