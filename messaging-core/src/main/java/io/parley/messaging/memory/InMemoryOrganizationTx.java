package io.parley.messaging.memory;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.store.ChannelStore;
import io.parley.messaging.store.ContactStore;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.FeedStore;
import io.parley.messaging.store.MemberStore;
import io.parley.messaging.store.MessageStore;
import io.parley.messaging.store.NoteStore;
import io.parley.messaging.store.OrganizationStore;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.OutboxStore;
import io.parley.messaging.store.ReplayStore;
import io.parley.messaging.store.SearchStore;
import io.parley.messaging.store.SessionStore;

/** The stores of one organization, for the length of one transaction. */
record InMemoryOrganizationTx(
        OrganizationId organization, Tables tables, Platform platform, long transaction, boolean isRepeated)
        implements OrganizationTx {

    @Override
    public OrganizationStore organizations() {
        return new OrganizationStore() {
            @Override
            public void add(Organization added) {
                tables.organizations.add(added.id(), added, "organization");
                platform.organizations.add(added.id(), added.id(), "organization");
            }

            @Override
            public Organization get() {
                return tables.organizations.get(organization).orElseThrow();
            }
        };
    }

    @Override
    public MemberStore members() {
        return new InMemoryMemberStore(organization, tables, platform);
    }

    @Override
    public SessionStore sessions() {
        return new InMemorySessionStore(tables);
    }

    @Override
    public ContactStore contacts() {
        return new InMemoryContactStore(tables);
    }

    @Override
    public ChannelStore channels() {
        return new InMemoryChannelStore(organization, tables, platform);
    }

    @Override
    public ConversationStore conversations() {
        return new InMemoryConversationStore(this);
    }

    @Override
    public MessageStore messages() {
        return new InMemoryMessageStore(tables);
    }

    @Override
    public NoteStore notes() {
        return (conversation, limit) -> {
            var all = tables.notes.all().stream()
                    .filter(note -> note.conversation().equals(conversation))
                    .toList();
            return all.subList(Math.max(0, all.size() - limit), all.size());
        };
    }

    @Override
    public OutboxStore outbox() {
        return new InMemoryOutboxStore(organization, tables, platform);
    }

    @Override
    public FeedStore feed() {
        return new InMemoryFeedStore(tables, transaction);
    }

    @Override
    public ReplayStore replays() {
        return new InMemoryReplayStore(tables);
    }

    @Override
    public SearchStore search() {
        return new InMemorySearchStore(organization, tables);
    }
}
