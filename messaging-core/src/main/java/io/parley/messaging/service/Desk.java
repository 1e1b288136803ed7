package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.delivery.Terms;
import io.parley.messaging.delivery.WhenClosed;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one way in which members change conversations: permission, transaction, lock, may they see it, decide, store, announce.
 */
record Desk(Workshop workshop) {
    /** A step inside a transaction that holds the lock of a conversation that the caller may see. */
    interface Step {
        Outcome<Decision.Decided> apply(OrganizationTx tx, Conversation conversation);
    }

    Outcome<Decision.Decided> change(Caller caller, UseCase useCase, ConversationId id, Step step) {
        if (!AccessPolicy.allows(caller, useCase)) {
            return AccessPolicy.refuse(caller, useCase);
        }
        Function<OrganizationTx, Outcome<Decision.Decided>> work = tx -> {
            Optional<Conversation> locked = tx.conversations().lock(id).filter(found -> sees(tx, caller, found));
            return locked.isEmpty() ? noConversation() : step.apply(tx, locked.get());
        };
        var outcome = workshop.transactor().inOrganization(caller.organization(), work);
        if (outcome instanceof Outcome.Done<Decision.Decided>(Decision.Decided decided)) {
            announce(caller, decided);
        }
        return outcome;
    }

    /** For what the conversation decides by itself. */
    Settlement propose(Caller caller, ConversationId id, Optional<Proposal.Sent> sent, ConversationCommand command) {
        var proposal = new Proposal(
                id,
                caller.viewer(),
                sent,
                conversation -> conversation.decide(command, workshop.limits(), workshop.now()));
        var settlement = workshop.transactor().settle(caller.organization(), proposal);
        if (settlement instanceof Settlement.Settled(Decision.Decided decided)) {
            announce(caller, decided);
        }
        return settlement;
    }

    /** Decides and stores, unless it is refused. */
    Outcome<Decision.Decided> store(OrganizationTx tx, Conversation conversation, ConversationCommand command) {
        return switch (conversation.decide(command, workshop.limits(), workshop.now())) {
            case Decision.Refused(Refusal why) -> Outcome.refused(why);
            case Decision.Decided decided -> {
                if (!decided.changesNothing()) {
                    tx.conversations().save(decided);
                }
                yield Outcome.done(decided);
            }
        };
    }

    void announce(Caller caller, Decision.Decided decided) {
        if (decided.changesNothing()) {
            return;
        }
        Conversation next = decided.next();
        workshop.gestures().offer(caller.organization(), decided);
        workshop.bus()
                .publish(
                        next.kind().isPrivate()
                                ? new Signal.FeedGrew(caller.organization())
                                : new Signal.EventsCommitted(
                                        caller.organization(),
                                        next.id(),
                                        Audience.of(next.office()),
                                        decided.events()));
        if (!decided.deliveries().isEmpty()) {
            workshop.bus().publish(new Signal.DeliveriesDue());
        }
    }

    /** The conversation, if the caller may see it. */
    static Optional<Conversation> find(OrganizationTx tx, Caller caller, ConversationId id) {
        return tx.conversations().find(id).filter(found -> sees(tx, caller, found));
    }

    private static boolean sees(OrganizationTx tx, Caller caller, Conversation conversation) {
        return conversation.kind().isPrivate()
                ? tx.participants().find(conversation.id(), caller.member()).isPresent()
                : conversation.isWithin(caller.reach());
    }

    static Audience audienceOf(OrganizationTx tx, Conversation conversation) {
        return conversation.kind().isPrivate()
                ? new Audience.Only(tx.participants().of(conversation.id()).stream()
                        .map(Participant::member)
                        .collect(Collectors.toSet()))
                : Audience.of(conversation.office());
    }

    /** Why these members cannot be mentioned: one of them could not read it. */
    static Optional<Refusal> outsider(OrganizationTx tx, Conversation conversation, Set<MemberId> mentions) {
        Map<MemberId, Reach> reaches =
                mentions.isEmpty() ? Map.of() : tx.offices().reaches(mentions);
        return mentions.stream()
                .filter(member ->
                        tx.members().find(member).filter(Member::isActive).isEmpty()
                                || (conversation.kind().isPrivate()
                                        ? tx.participants()
                                                .find(conversation.id(), member)
                                                .isEmpty()
                                        : !reaches(reaches, member, conversation)))
                .findFirst()
                .map(MessageRefusal.MentionOutside::new);
    }

    /** Why there is no active member of this id: there is none at all, or they are deactivated. */
    static Refusal unavailable(OrganizationTx tx, MemberId member) {
        return tx.members()
                .find(member)
                .<Refusal>map(gone -> new MemberRefusal.Deactivated(gone.id()))
                .orElseGet(() -> new Refusal.NotFound("member"));
    }

    /** Whether somebody sees it, of those whose reach was looked up. */
    static boolean reaches(Map<MemberId, Reach> reaches, MemberId member, Conversation conversation) {
        return Optional.ofNullable(reaches.get(member))
                .filter(conversation::isWithin)
                .isPresent();
    }

    /** For answers that only what comes from a platform can get. */
    static IllegalStateException notOfAPlatform() {
        return new IllegalStateException("a member's proposal settled like a platform's");
    }

    /** On what terms the caller's message leaves: programs come with keys, and nobody writes by hand there. */
    static Terms termsOf(Caller caller, WhenClosed whenClosed) {
        return new Terms(!(caller.credential() instanceof Credential.Key), whenClosed);
    }

    static <T> Outcome<T> noConversation() {
        return Outcome.refused(new Refusal.NotFound("conversation"));
    }
}
