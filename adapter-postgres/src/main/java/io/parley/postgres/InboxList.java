package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The places in a member's list that a filter asks for: those of the team, read from the index of each status, and those
 * of private conversations that the member takes part in. So a page costs the same at any depth.
 */
final class InboxList {
    /** Stands in the inbox for no assignee. */
    static final UUID NOBODY = new UUID(0, 0);

    /** Stands in the inbox for no office. */
    static final UUID NOWHERE = new UUID(0, 0);

    /** Where the places go in {@link #PLACED}. */
    static final String PLACES = "/* places */";

    /** Conversations in the order of their places; looked up one by one, however many the planner expects. */
    static final String PLACED = """
            from (
            /* places */
                order by updated_at desc, conversation_id desc
                limit :limit) placed
            cross join lateral (
                select *
                from conversation
                where organization_id = :organization and id = placed.conversation_id
                limit 1) conversation
            order by placed.updated_at desc, placed.conversation_id desc
            """;

    private static final String FROM = "select inbox.conversation_id, inbox.updated_at, inbox.office_id\nfrom inbox\n";
    private static final String NEWEST_FIRST = "order by inbox.updated_at desc, inbox.conversation_id desc ";

    /** One scan for all of them: looked up one by one, two hundred take longer than everything else. */
    private static final String PRIVATE = """
              and inbox.conversation_id = any (array(
                  select participant.conversation_id
                  from participant
                  where participant.organization_id = :organization and participant.member_id = :viewer))
              and inbox.audience = 'PARTICIPANTS' and inbox.status = any (cast(:statuses as text[]))
            """;

    private static final String ASSIGNEE = "inbox.assignee_id = :assignee";
    private static final String OLDER =
            "(inbox.updated_at, inbox.conversation_id) < (cast(:updatedAt as timestamptz), cast(:after as uuid))";
    private static final String NAMED = """
            (strpos(lower(conversation.contact_name), lower(:text)) > 0
             or strpos(lower(conversation.subject), lower(:text)) > 0)""";
    private static final String CONVERSATION = """
            join conversation on conversation.organization_id = inbox.organization_id
                             and conversation.id = inbox.conversation_id
            """;

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> arguments = new HashMap<>();
    private final AssigneeIs assignee;
    private final Reach reach;
    private boolean looksInside;

    private InboxList(AssigneeIs assignee, Reach reach) {
        this.assignee = assignee;
        this.reach = reach;
    }

    static InboxList of(ConversationFilter filter, Reach reach) {
        var list = new InboxList(filter.assignee(), reach);
        list.within(reach);
        list.arguments.put(
                "statuses",
                filter.status()
                        .map(status -> new String[] {status.name()})
                        .orElseGet(() ->
                                Arrays.stream(Status.values()).map(Status::name).toArray(String[]::new)));
        filter.kind().ifPresent(kind -> list.inside("conversation.kind = :kind", "kind", kind.name()));
        filter.channel()
                .ifPresent(channel -> list.inside("conversation.channel_id = :channel", "channel", channel.value()));
        filter.text().ifPresent(text -> list.inside(NAMED, "text", text));
        filter.after().ifPresent(place -> {
            list.and(OLDER, "after", place.id().value());
            list.arguments.put("updatedAt", place.updatedAt());
        });
        switch (filter.assignee()) {
            case AssigneeIs.Anyone ignored -> {}
            case AssigneeIs.Nobody ignored -> list.and(ASSIGNEE, "assignee", NOBODY);
            case AssigneeIs.One one ->
                list.and(ASSIGNEE, "assignee", one.member().value());
        }
        return list;
    }

    /** Who has the conversation, as the inbox says it. */
    static UUID assignee(Conversation conversation) {
        return conversation.assignee().map(who -> who.member().value()).orElse(NOBODY);
    }

    /** Who sees the conversation, as the inbox says it. */
    static String audience(Conversation conversation) {
        return conversation.kind().isPrivate() ? "PARTICIPANTS" : "TEAM";
    }

    /** Whose conversation it is, as the inbox says it. */
    static UUID office(Conversation conversation) {
        return conversation.office().map(OfficeId::value).orElse(NOWHERE);
    }

    String sql() {
        String from = FROM + (looksInside ? CONVERSATION : "") + "where inbox.organization_id = :organization\n";
        String rest = conditions + NEWEST_FIRST;
        String ofMember =
                "select own.conversation_id, own.updated_at\nfrom (\n" + from + PRIVATE + rest + "limit :limit) own\n";
        return new TeamLists(from, rest).of(assignee, reach) + "union all\n" + ofMember;
    }

    Map<String, Object> arguments() {
        return Map.copyOf(arguments);
    }

    /** What is of no office is near to everybody. */
    private void within(Reach reach) {
        switch (reach) {
            case Reach.Everywhere ignored -> {}
            case Reach.Offices(Set<OfficeId> offices) ->
                arguments.put(
                        "offices",
                        Stream.concat(Stream.of(NOWHERE), offices.stream().map(OfficeId::value))
                                .toArray(UUID[]::new));
        }
    }

    private void inside(String condition, String name, Object argument) {
        looksInside = true;
        and(condition, name, argument);
    }

    private void and(String condition, String name, Object argument) {
        conditions.append("  and ").append(condition).append('\n');
        arguments.put(name, argument);
    }
}
