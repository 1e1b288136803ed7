package io.parley.testkit.simulation;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.ConversationEvent.MessageCreated;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.FeedStore;
import io.parley.messaging.store.MessageStore;
import java.util.List;
import java.util.Optional;

/** Mistakes in keeping conversations, and in showing them. */
final class ConversationMutants {
    private ConversationMutants() {}

    static Alteration clientIdIgnored() {
        return Alterations.transactions(tx -> new ForwardingTx(tx) {
            @Override
            public MessageStore messages() {
                return new ForwardingMessages(super.messages()) {
                    @Override
                    public Optional<Message> findByClientId(
                            ConversationId conversation, Author.OfMember author, ClientId clientId) {
                        return Optional.empty();
                    }
                };
            }

            @Override
            public ConversationStore conversations() {
                return Alterations.saving(
                        super.conversations(),
                        decided -> Rewriting.messages(
                                decided, message -> Rewriting.named(message, Optional.empty(), message.platformId())));
            }
        });
    }

    static Alteration postSwallowed() {
        return Alterations.transactions(tx -> new ForwardingTx(tx) {
            @Override
            public ConversationStore conversations() {
                return new ForwardingConversations(super.conversations()) {
                    @Override
                    public void save(Decision.Decided decision) {
                        if (!isPost(decision)) {
                            super.save(decision);
                        }
                    }
                };
            }
        });
    }

    private static boolean isPost(Decision.Decided decision) {
        return decision.events().getFirst().event() instanceof MessageCreated(Message message)
                && message.author() instanceof Author.OfMember;
    }

    static Alteration numbersRepeated() {
        return Alterations.saving(Rewriting::repeatingNumbers);
    }

    static Alteration assigneeForgotten() {
        return Alterations.saving(decided ->
                decided.events().stream().anyMatch(happened -> happened.event() instanceof ConversationEvent.Assigned)
                        ? Rewriting.withState(decided, withoutAssignee(decided.next()))
                        : decided);
    }

    private static Conversation withoutAssignee(Conversation conversation) {
        return new Conversation(
                conversation.id(),
                conversation.number(),
                conversation.kind(),
                conversation.status(),
                conversation.priority(),
                conversation.subject(),
                conversation.customer(),
                conversation.circle(),
                Optional.empty(),
                conversation.lastSeq(),
                conversation.messages(),
                conversation.lastMessage(),
                conversation.createdAt(),
                conversation.updatedAt());
    }

    static Alteration capacityUnchecked() {
        return Alterations.members(members -> new ForwardingMembers(members) {
            @Override
            public List<Candidate> lockAvailable() {
                return super.lockAvailable().stream()
                        .map(ConversationMutants::idle)
                        .toList();
            }

            @Override
            public Optional<Candidate> lock(MemberId id) {
                return super.lock(id).map(ConversationMutants::idle);
            }
        });
    }

    private static Candidate idle(Candidate candidate) {
        return new Candidate(candidate.member(), candidate.name(), 0, candidate.capacity());
    }

    static Alteration statusOverwritten() {
        return Alterations.messages(messages -> new ForwardingMessages(messages) {
            @Override
            public Optional<Message> find(MessageId id) {
                return super.find(id).map(ConversationMutants::forgetful);
            }
        });
    }

    private static Message forgetful(Message message) {
        boolean reported = message.status() == MessageStatus.DELIVERED || message.status() == MessageStatus.READ;
        return reported ? message.reported(MessageStatus.SENT, Optional.empty(), Optional.empty()) : message;
    }

    static Alteration earlyReportsLost() {
        return Alterations.messages(messages -> new ForwardingMessages(messages) {
            @Override
            public List<Inbound.DeliveryReported> takeEarly(ChannelId channel, PlatformMessageId platformId) {
                return List.of();
            }
        });
    }

    static Alteration feedSkips() {
        return Alterations.feed(feed -> new FeedStore() {
            @Override
            public FeedPage after(Position position, int limit) {
                FeedPage page = feed.after(position, limit);
                var events = page.events();
                return page.more() && events.size() > 1
                        ? new FeedPage(events.subList(0, events.size() - 1), page.reached(), true, List.of())
                        : page;
            }

            @Override
            public List<Happened> of(ConversationId conversation, long after, int limit) {
                return feed.of(conversation, after, limit);
            }

            @Override
            public Position end() {
                return feed.end();
            }
        });
    }
}
