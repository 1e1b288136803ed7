package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.Proposal;
import io.parley.postgres.Waiting.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The conversations that a transaction could lock, in one round trip: everything that is needed to decide. It waits for
 * nobody: a conversation that somebody else holds is left out.
 *
 * @param arriving what is known of the messages that contacts wrote
 * @param sent what is decided on the way, by its sender's name for it. What was sent before is not looked up: it collides, and
 *     whoever sent it again is told alone
 */
record HeldConversations(
        Map<Place, Conversation> conversations, Map<Sending, Message> sent, Map<Arriving, Known> arriving) {
    /**
     * The queue for the rows, as for one conversation: all of it is taken before the first row is, and so before this
     * transaction has a number. So the events of each conversation appear in order.
     */
    private static final String QUEUE = """
            select id, pg_try_advisory_xact_lock(hashtextextended(id, 0)) as held
            from %s as given (id)
            """;

    private static final String LOCK = """
            select found.*
            from %s as given (organization, conversation)
            cross join lateral (
                select *
                from conversation
                where organization_id = given.organization and id = given.conversation
                for update skip locked) found
            """;
    /** Platforms repeat themselves: whether a message is stored is looked up, for a collision would undo all the others. */
    private static final String ARRIVED = """
            select given.organization, given.channel, given.platform_id, found.early
            from %s as given (organization, channel, platform_id)
            cross join lateral (
                select false as early
                from message
                where message.organization_id = given.organization
                  and message.channel_id = given.channel
                  and message.platform_id = given.platform_id
                union all
                select true
                from early_change
                where early_change.organization_id = given.organization
                  and early_change.channel_id = given.channel
                  and early_change.platform_id = given.platform_id) found
            """;

    private static final RowsToStore TO_FIND = RowsToStore.of(ARRIVED, "uuid uuid text");
    private static final RowsToStore TO_QUEUE = RowsToStore.of(QUEUE, "text");
    private static final RowsToStore TO_LOCK = RowsToStore.of(LOCK, "uuid uuid");

    /** A message as its sender names it. */
    record Sending(Place place, MemberId author, ClientId clientId) {
        static Optional<Sending> of(Waiting waiting) {
            return waiting.proposal()
                    .once()
                    .flatMap(once -> once instanceof Proposal.Sent sent
                            ? Optional.of(
                                    new Sending(waiting.place(), sent.author().id(), sent.clientId()))
                            : Optional.empty());
        }
    }

    /** A message of a contact as its platform names it. */
    record Arriving(OrganizationId organization, ChannelId channel, PlatformMessageId id) {
        static Optional<Arriving> of(Waiting waiting) {
            return waiting.proposal()
                    .once()
                    .flatMap(once -> once instanceof Proposal.Arrived(ChannelId channel, PlatformMessageId id)
                            ? Optional.of(new Arriving(waiting.organization(), channel, id))
                            : Optional.empty());
        }

        /** Its place in the queue of everybody who tells something about it. */
        String lock() {
            return organization.value() + "/" + channel.value() + "/" + id.value();
        }
    }

    /** What is known of an arriving message. */
    enum Known {
        NEW,
        ARRIVED,
        /** Somebody else is at it, or something was done to it before it came. */
        UNCLEAR
    }

    Known knownOf(Arriving message) {
        return arriving.getOrDefault(message, Known.UNCLEAR);
    }

    /** The same from what was known a moment ago; empty if it is not known of all of them. */
    static Optional<HeldConversations> known(LatelyStored lately, List<Waiting> all) {
        var conversations = new HashMap<Place, Conversation>();
        var arriving = new HashMap<Arriving, Known>();
        for (Waiting waiting : all) {
            Optional<Conversation> known = lately.find(waiting.place());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            conversations.put(waiting.place(), known.get());
            Arriving.of(waiting)
                    .ifPresent(message -> arriving.put(message, lately.contains(message) ? Known.ARRIVED : Known.NEW));
        }
        return Optional.of(new HeldConversations(conversations, new HashMap<>(), arriving));
    }

    /** Who says the same once more in this transaction says nothing new. */
    void arrives(Arriving message) {
        arriving.put(message, Known.ARRIVED);
    }

    static HeldConversations lock(Connection connection, List<Waiting> all) throws SQLException {
        var queue = TO_QUEUE.anew();
        var lock = TO_LOCK.anew();
        for (Place place : all.stream().map(Waiting::place).collect(Collectors.toSet())) {
            queue.add(place.lock());
            lock.add(place.organization().value(), place.conversation().value());
        }
        Set<Arriving> arriving =
                all.stream().map(Arriving::of).flatMap(Optional::stream).collect(Collectors.toSet());
        var find = TO_FIND.anew();
        for (Arriving message : arriving) {
            queue.add(message.lock());
            find.add(
                    message.organization().value(),
                    message.channel().value(),
                    message.id().value());
        }
        var bundle = new RowsBundle(connection)
                .add(Announcement.of(all))
                .add(queue)
                .add(lock)
                .add(find);
        try (PreparedStatement statement = bundle.prepare()) {
            statement.execute();
            return read(statement, arriving);
        }
    }

    private static HeldConversations read(PreparedStatement statement, Set<Arriving> arriving) throws SQLException {
        statement.getMoreResults();
        Set<String> queued = queued(statement.getResultSet());
        statement.getMoreResults();
        var conversations = conversations(statement.getResultSet(), queued);
        var known = new HashMap<Arriving, Known>();
        arriving.forEach(message -> known.put(message, queued.contains(message.lock()) ? Known.NEW : Known.UNCLEAR));
        if (!arriving.isEmpty()) {
            statement.getMoreResults();
            arrived(statement.getResultSet(), known);
        }
        return new HeldConversations(conversations, new HashMap<>(), known);
    }

    private static Set<String> queued(ResultSet rows) throws SQLException {
        var queued = new HashSet<String>();
        while (rows.next()) {
            if (rows.getBoolean("held")) {
                queued.add(rows.getString("id"));
            }
        }
        return queued;
    }

    private static void arrived(ResultSet rows, Map<Arriving, Known> known) throws SQLException {
        while (rows.next()) {
            var message = new Arriving(
                    new OrganizationId(Rows.id(rows, "organization")),
                    new ChannelId(Rows.id(rows, "channel")),
                    new PlatformMessageId(rows.getString("platform_id")));
            // What is stored is stored, whoever is at it.
            known.put(message, rows.getBoolean("early") ? Known.UNCLEAR : Known.ARRIVED);
        }
    }

    private static Map<Place, Conversation> conversations(ResultSet rows, Set<String> queued) throws SQLException {
        var found = new HashMap<Place, Conversation>();
        while (rows.next()) {
            var conversation = Rows.conversation(rows);
            var place = new Place(organization(rows), conversation.id());
            if (queued.contains(place.lock())) {
                found.put(place, conversation);
            }
        }
        return found;
    }

    private static OrganizationId organization(ResultSet rows) throws SQLException {
        return new OrganizationId(Rows.id(rows, "organization_id"));
    }
}
