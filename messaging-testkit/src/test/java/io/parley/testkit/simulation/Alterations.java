package io.parley.testkit.simulation;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.store.ContactStore;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.FeedStore;
import io.parley.messaging.store.MemberStore;
import io.parley.messaging.store.MessageStore;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.OutboxStore;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import java.util.function.UnaryOperator;

/** Alterations of one port each. */
final class Alterations {
    private Alterations() {}

    static Alteration transactions(UnaryOperator<OrganizationTx> change) {
        return store(store -> new Altered(store, change, UnaryOperator.identity()));
    }

    static Alteration platform(UnaryOperator<PlatformTx> change) {
        return store(store -> new Altered(store, UnaryOperator.identity(), change));
    }

    private static Alteration store(UnaryOperator<Transactor> change) {
        return new Alteration() {
            @Override
            public Transactor storing(Transactor store) {
                return change.apply(store);
            }
        };
    }

    static Alteration adapter(UnaryOperator<ChannelAdapter> change) {
        return new Alteration() {
            @Override
            public ChannelAdapter translating(ChannelAdapter adapter) {
                return change.apply(adapter);
            }
        };
    }

    static Alteration messages(UnaryOperator<MessageStore> change) {
        return transactions(tx -> new ForwardingTx(tx) {
            @Override
            public MessageStore messages() {
                return change.apply(super.messages());
            }
        });
    }

    static Alteration members(UnaryOperator<MemberStore> change) {
        return transactions(tx -> new ForwardingTx(tx) {
            @Override
            public MemberStore members() {
                return change.apply(super.members());
            }
        });
    }

    static Alteration contacts(UnaryOperator<ContactStore> change) {
        return transactions(tx -> new ForwardingTx(tx) {
            @Override
            public ContactStore contacts() {
                return change.apply(super.contacts());
            }
        });
    }

    static Alteration outbox(UnaryOperator<OutboxStore> change) {
        return transactions(tx -> new ForwardingTx(tx) {
            @Override
            public OutboxStore outbox() {
                return change.apply(super.outbox());
            }
        });
    }

    static Alteration feed(UnaryOperator<FeedStore> change) {
        return transactions(tx -> new ForwardingTx(tx) {
            @Override
            public FeedStore feed() {
                return change.apply(super.feed());
            }
        });
    }

    static Alteration saving(UnaryOperator<Decision.Decided> change) {
        return transactions(tx -> new ForwardingTx(tx) {
            @Override
            public ConversationStore conversations() {
                return saving(super.conversations(), change);
            }
        });
    }

    static ConversationStore saving(ConversationStore store, UnaryOperator<Decision.Decided> change) {
        return new ForwardingConversations(store) {
            @Override
            public void save(Decision.Decided decision) {
                super.save(change.apply(decision));
            }
        };
    }
}
