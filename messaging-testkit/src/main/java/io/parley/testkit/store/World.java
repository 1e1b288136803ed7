package io.parley.testkit.store;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.port.Ids;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** An organization with a member and a channel, and the steps by which services write to a store. */
public record World(Transactor transactor, Ids ids, Organization home, Member member, Channel channel) {
    private static final int PATIENCE = 20;

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");

    /** Registers a fresh organization. */
    public static World in(Transactor transactor) {
        var ids = new SampleIds();
        var home = new Organization(new OrganizationId(UUID.randomUUID()), "Sample Ltd", NOW);
        var world = new World(transactor, ids, home, newMember(ids, "Ada"), newChannel(ids));
        world.run(tx -> {
            tx.organizations().add(home);
            tx.members().add(world.member, "hash-of-" + world.member.id());
            tx.channels().add(world.channel);
        });
        return world;
    }

    /** A point in time, so many seconds after {@link #NOW}. */
    public static Instant at(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    public <T> T call(Function<OrganizationTx, T> work) {
        return transactor.inOrganization(home.id(), work);
    }

    /** Like {@link #call}, for what may not be there. */
    public <T> Optional<T> find(Function<OrganizationTx, Optional<T>> work) {
        return call(work);
    }

    /** Like {@link #call}, for several. */
    public <T> List<T> list(Function<OrganizationTx, List<T>> work) {
        return call(work);
    }

    /** Like {@link #call}, for a question. */
    public boolean holds(Predicate<OrganizationTx> work) {
        return call(work::test);
    }

    public <T> Optional<T> findOnPlatform(Function<PlatformTx, Optional<T>> work) {
        return transactor.onPlatform(work);
    }

    public void run(Consumer<OrganizationTx> work) {
        call(tx -> {
            work.accept(tx);
            return true;
        });
    }

    public Member addMember(String name) {
        var added = newMember(ids, name);
        run(tx -> tx.members().add(added, "hash"));
        return added;
    }

    public Channel addChannel() {
        var added = newChannel(ids);
        run(tx -> tx.channels().add(added));
        return added;
    }

    public Conversation openInternal(String subject, Instant now) {
        return call(tx -> openInternal(tx, subject, now));
    }

    public Conversation openInternal(OrganizationTx tx, String subject, Instant now) {
        var id = new ConversationId(ids.next());
        return save(
                tx, Conversation.openInternal(subject, id, tx.conversations().nextNumber(), now));
    }

    /** A customer conversation with a new contact, still without a message. */
    public Conversation openCustomer(String name) {
        return call(tx -> {
            var contact = newContact(tx, name, handle());
            return openWith(tx, contact, NOW);
        });
    }

    /** The contact's conversation, opened if none is open. */
    private Conversation openWith(OrganizationTx tx, Customer contact, Instant now) {
        var id = new ConversationId(ids.next());
        return save(tx, Conversation.openWith(contact, id, tx.conversations().nextNumber(), now));
    }

    private Customer newContact(OrganizationTx tx, String name, Handle handle) {
        var contact = new Contact(new ContactId(ids.next()), name, NOW);
        tx.contacts().add(contact, channel.id(), handle);
        return customer(contact, handle);
    }

    private Customer customer(Contact contact, Handle handle) {
        return new Customer(contact.id(), contact.name(), channel.id(), channel.type(), handle, Optional.empty());
    }

    /** A contact's message as it comes in: finds or adds the contact and the conversation, and stores it once. */
    public Message receive(Handle from, PlatformMessageId platformId, String text) {
        return patiently(tx -> receive(tx, from, platformId, text));
    }

    public Message receive(OrganizationTx tx, Handle from, PlatformMessageId platformId, String text) {
        Customer customer = tx.contacts()
                .findByHandle(channel.id(), from)
                .map(contact -> customer(contact, from))
                .orElseGet(() -> newContact(tx, "Zoe", from));
        Conversation conversation = tx.conversations()
                .lockOpen(customer.contact(), channel.id())
                .orElseGet(() -> openWith(tx, customer, NOW));
        return tx.messages().findByPlatformId(channel.id(), platformId).orElseGet(() -> {
            var id = new MessageId(ids.next());
            var author = new Author.OfContact(customer.contact(), customer.name());
            decide(
                    tx,
                    conversation,
                    new ConversationCommand.Receive(
                            id, author, new Content.Text(text), Optional.empty(), platformId, NOW));
            return tx.messages().find(id).orElseThrow();
        });
    }

    /** The contact who wrote a message writes another, which is settled together with what comes at the same time. */
    public Settlement arrive(Message before, PlatformMessageId platformId) {
        var command = new ConversationCommand.Receive(
                new MessageId(ids.next()),
                (Author.OfContact) before.author(),
                new Content.Text("More"),
                Optional.empty(),
                platformId,
                NOW);
        var proposal = Proposal.arriving(
                before.conversation(),
                new Proposal.Arrived(channel.id(), platformId),
                state -> state.decide(command, Limits.standard(), NOW));
        return transactor.settle(home.id(), proposal);
    }

    /** The member writes. */
    public Message post(ConversationId conversation, String text) {
        return call(tx -> post(tx, conversation, text, Optional.empty(), NOW));
    }

    public Message post(
            OrganizationTx tx, ConversationId conversation, String text, Optional<ClientId> clientId, Instant now) {
        var command = new ConversationCommand.Post(
                new MessageId(ids.next()),
                author(),
                new Content.Text(text),
                false,
                Optional.empty(),
                clientId,
                OptionalLong.empty());
        Conversation locked = tx.conversations().lock(conversation).orElseThrow();
        decide(tx, locked, command, now);
        return tx.messages().find(command.id()).orElseThrow();
    }

    /** The member writes, as a client does: with an id of its own, and again while the store has no time for it. */
    public Message postOnce(ConversationId conversation, ClientId clientId) {
        return patiently(tx -> {
            Conversation locked = tx.conversations().lock(conversation).orElseThrow();
            return tx.messages()
                    .findByClientId(conversation, author(), clientId)
                    .orElseGet(() -> post(tx, locked.id(), clientId.value(), Optional.of(clientId), NOW));
        });
    }

    /** Like {@link #call}, for work that may be repeated: in a crowd somebody may wait longer than the store allows. */
    public <T> T patiently(Function<OrganizationTx, T> work) {
        for (int attempt = 1; attempt < PATIENCE; attempt++) {
            try {
                return call(work);
            } catch (StoreUnavailable crowded) {
                Thread.onSpinWait();
            }
        }
        return call(work);
    }

    /** Locks, decides and saves. */
    public Conversation execute(ConversationId conversation, ConversationCommand command) {
        return call(tx -> decide(tx, tx.conversations().lock(conversation).orElseThrow(), command));
    }

    /** Decides and saves what is locked. */
    public Conversation decide(OrganizationTx tx, Conversation conversation, ConversationCommand command) {
        return decide(tx, conversation, command, NOW);
    }

    private Conversation decide(OrganizationTx tx, Conversation from, ConversationCommand command, Instant now) {
        return switch (from.decide(command, Limits.standard(), now)) {
            case Decision.Decided decided -> save(tx, decided);
            case Decision.Refused refused ->
                throw new IllegalArgumentException(refused.why().explanation());
        };
    }

    private static Conversation save(OrganizationTx tx, Decision.Decided decided) {
        tx.conversations().save(decided);
        return decided.next();
    }

    public Author.OfMember author() {
        return new Author.OfMember(member.id(), member.name());
    }

    public Handle handle() {
        return new Handle("handle-" + ids.next());
    }

    public PlatformMessageId platformId() {
        return new PlatformMessageId("wamid." + ids.next());
    }

    static Member newMember(Ids ids, String name) {
        var email = new EmailAddress(UUID.randomUUID() + "@example.org");
        return new Member(
                new MemberId(ids.next()), name, email, Role.AGENT, Availability.AVAILABLE, Member.DEFAULT_CAPACITY);
    }

    private static Channel newChannel(Ids ids) {
        return new Channel(
                new ChannelId(ids.next()),
                ChannelType.WHATSAPP,
                new AccountId("account-" + UUID.randomUUID()),
                "Front desk",
                Map.of("token", "sealed"));
    }
}
