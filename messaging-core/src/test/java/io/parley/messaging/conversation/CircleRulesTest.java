package io.parley.messaging.conversation;

import static io.parley.messaging.conversation.Scene.ADA;
import static io.parley.messaging.conversation.Scene.BEN;
import static io.parley.messaging.conversation.Scene.CAS;
import static io.parley.messaging.conversation.Scene.participant;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.ConversationCommand.AddParticipants;
import io.parley.messaging.conversation.ConversationCommand.Assign;
import io.parley.messaging.conversation.ConversationCommand.ChangeAvatar;
import io.parley.messaging.conversation.ConversationCommand.ChangeStatus;
import io.parley.messaging.conversation.ConversationCommand.RemoveParticipant;
import io.parley.messaging.conversation.ConversationCommand.Rename;
import io.parley.messaging.conversation.ConversationCommand.TransferOwnership;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Author;
import io.parley.messaging.outcome.GroupRefusal;
import io.parley.messaging.outcome.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CircleRulesTest {
    private static final Author.OfMember DAN = new Author.OfMember(new MemberId(new UUID(1, 4)), "Dan");
    private static final Author.OfMember EVE = new Author.OfMember(new MemberId(new UUID(1, 5)), "Eve");

    private final Scene group = Scene.group();

    @Test
    void aGroupBeginsWithAnEntryForEachParticipant() {
        assertThat(group.now.lastSeq()).isEqualTo(4);
        assertThat(group.now.circle()).contains(new Circle.Group(ADA.id(), 3, Optional.empty()));
        assertThat(group.now.subject()).contains("Team");
    }

    @Test
    void theOwnerBringsMembersInUpToTheLimit() {
        assertThat(group.done(new AddParticipants(ADA.id(), List.of(participant(DAN)))))
                .containsExactly(new ConversationEvent.ParticipantAdded(participant(DAN), ADA.id()));
        assertThat(group.refused(new AddParticipants(ADA.id(), List.of(participant(EVE)))))
                .isEqualTo(new GroupRefusal.GroupFull(4));
        assertThat(group.done(new AddParticipants(ADA.id(), List.of()))).isEmpty();
    }

    @Test
    void onlyTheOwnerDecidesWhoBelongs() {
        var no = new GroupRefusal.NotTheOwner();
        assertThat(group.refused(new AddParticipants(BEN.id(), List.of(participant(DAN)))))
                .isEqualTo(no);
        assertThat(group.refused(new RemoveParticipant(BEN.id(), participant(CAS))))
                .isEqualTo(no);
        assertThat(group.refused(new TransferOwnership(BEN.id(), participant(BEN))))
                .isEqualTo(no);
        assertThat(group.refused(new Rename(BEN.id(), "Ours"))).isEqualTo(no);
        assertThat(group.refused(new ChangeAvatar(BEN.id(), Optional.empty()))).isEqualTo(no);
    }

    @Test
    void everybodyMayLeaveTheOwnerLast() {
        assertThat(group.refused(new RemoveParticipant(ADA.id(), participant(ADA))))
                .isEqualTo(new GroupRefusal.OwnerMustStay());
        group.done(new RemoveParticipant(BEN.id(), participant(BEN)));
        group.done(new RemoveParticipant(ADA.id(), participant(CAS)));
        assertThat(group.done(new RemoveParticipant(ADA.id(), participant(ADA))))
                .hasSize(1);
        assertThat(group.now.circle()).contains(new Circle.Group(ADA.id(), 0, Optional.empty()));
    }

    @Test
    void anotherOwnerFreesTheFirst() {
        assertThat(group.done(new TransferOwnership(ADA.id(), participant(BEN))))
                .containsExactly(new ConversationEvent.OwnerChanged(ADA.id(), BEN.id()));
        assertThat(group.done(new RemoveParticipant(ADA.id(), participant(ADA))))
                .hasSize(1);
    }

    @Test
    void aNameIsNotEmptyAndNotEndless() {
        assertThat(group.done(new Rename(ADA.id(), "  Crew "))).hasSize(1);
        assertThat(group.now.subject()).contains("Crew");
        assertThat(group.done(new Rename(ADA.id(), "Crew"))).isEmpty();
        assertThat(group.refused(new Rename(ADA.id(), " "))).isEqualTo(new Refusal.TextEmpty());
        assertThat(group.refused(new Rename(ADA.id(), "x".repeat(201)))).isEqualTo(new Refusal.TextTooLong(201, 200));
    }

    @Test
    void aPairStaysAPair() {
        var direct = Scene.direct();
        var no = new GroupRefusal.NotAGroup();
        assertThat(direct.refused(new AddParticipants(ADA.id(), List.of(participant(CAS)))))
                .isEqualTo(no);
        assertThat(direct.refused(new RemoveParticipant(ADA.id(), participant(ADA))))
                .isEqualTo(no);
        assertThat(direct.refused(new Rename(ADA.id(), "Us"))).isEqualTo(no);
    }

    @Test
    void aPairIsTheSameFromBothSides() {
        assertThat(Circle.Pair.of(ADA.id(), BEN.id())).isEqualTo(Circle.Pair.of(BEN.id(), ADA.id()));
    }

    @Test
    void aPrivateConversationIsNoWork() {
        var no = new GroupRefusal.IsPrivate();
        assertThat(group.refused(new Assign(new Assignee(BEN.id(), "Ben")))).isEqualTo(no);
        assertThat(group.refused(new ChangeStatus(Status.CLOSED))).isEqualTo(no);
    }

    @Test
    void whoWasRemovedLearnsItAndNothingElse() {
        var audience = new Audience.Only(java.util.Set.of(ADA.id()));
        var removed = new ConversationEvent.ParticipantRemoved(participant(BEN), ADA.id());
        assertThat(audience.of(removed).includes(Viewer.everywhere(BEN.id()))).isTrue();
        assertThat(audience.of(new ConversationEvent.Renamed("Crew", ADA.id())).includes(Viewer.everywhere(BEN.id())))
                .isFalse();
    }
}
