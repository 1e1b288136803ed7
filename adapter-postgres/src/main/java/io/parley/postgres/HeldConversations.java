package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
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
 * @param sent what is decided on the way, by its sender's name for it. What was sent before is not looked up: it collides, and
 *     whoever sent it again is told alone
 */
record HeldConversations(Map<Place, Conversation> conversations, Map<Sending, Message> sent) {
    /**
     * All of it goes by keys, however many rows there are. By itself PostgreSQL would plan anew each time, or keep a plan that
     * it made while the tables were empty and reading them whole was cheapest.
     */
    private static final String FOR_ORGANIZATIONS = """
            select set_config('parley.settling', ?, true), set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true), set_config('enable_bitmapscan', 'off', true)
            """;

    /**
     * The queue for the rows, as for one conversation: all of it is taken before the first row is, and so before this
     * transaction has a number. So the events of each conversation appear in order.
     */
    private static final String QUEUE = """
            select cast(id as uuid), pg_try_advisory_xact_lock(hashtextextended(id, 0)) as held
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
    private static final RowsToStore TO_QUEUE = RowsToStore.of(QUEUE, "text");
    private static final RowsToStore TO_LOCK = RowsToStore.of(LOCK, "uuid uuid");

    /** A message as its sender names it. */
    record Sending(Place place, MemberId author, ClientId clientId) {
        static Optional<Sending> of(Waiting waiting) {
            return waiting.proposal()
                    .sent()
                    .map(sent -> new Sending(waiting.place(), sent.author().id(), sent.clientId()));
        }
    }

    static HeldConversations lock(Connection connection, List<Waiting> all) throws SQLException {
        var queue = TO_QUEUE.anew();
        var lock = TO_LOCK.anew();
        for (Place place : all.stream().map(Waiting::place).collect(Collectors.toSet())) {
            queue.add(place.conversation().value().toString());
            lock.add(place.organization().value(), place.conversation().value());
        }
        var bundle = new RowsBundle(connection).add(queue).add(lock);
        try (PreparedStatement statement = bundle.prepare(FOR_ORGANIZATIONS)) {
            statement.setString(1, organizations(all));
            bundle.bind(statement, 2);
            statement.execute();
            return read(statement);
        }
    }

    private static String organizations(List<Waiting> all) {
        return all.stream()
                .map(waiting -> waiting.organization().value().toString())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static HeldConversations read(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        Set<ConversationId> queued = queued(statement.getResultSet());
        statement.getMoreResults();
        var conversations = conversations(statement.getResultSet(), queued);
        return new HeldConversations(conversations, new HashMap<>());
    }

    private static Set<ConversationId> queued(ResultSet rows) throws SQLException {
        var queued = new HashSet<ConversationId>();
        while (rows.next()) {
            if (rows.getBoolean("held")) {
                queued.add(new ConversationId(Rows.id(rows, "id")));
            }
        }
        return queued;
    }

    private static Map<Place, Conversation> conversations(ResultSet rows, Set<ConversationId> queued)
            throws SQLException {
        var found = new HashMap<Place, Conversation>();
        while (rows.next()) {
            var conversation = Rows.conversation(rows);
            if (queued.contains(conversation.id())) {
                found.put(new Place(organization(rows), conversation.id()), conversation);
            }
        }
        return found;
    }

    private static OrganizationId organization(ResultSet rows) throws SQLException {
        return new OrganizationId(Rows.id(rows, "organization_id"));
    }
}
