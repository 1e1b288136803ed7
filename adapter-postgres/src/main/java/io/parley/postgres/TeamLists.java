package io.parley.postgres;

import io.parley.messaging.identity.Reach;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;

/** The lists that a page of the team's places is merged from, each the beginning of an index. */
enum TeamLists {
    /** One a status. */
    ALL(TeamLists.STATUSES, ""),

    /** One a status and office. A page has places of no more lists than it has rows: of those that begin with the newest. */
    OF_OFFICES("""
            (
                select list.*
                from (
                    select status, office
                    from unnest(cast(:statuses as text[])) status, unnest(cast(:offices as uuid[])) office) list
                cross join lateral (
                /* the first of a list */) newest
                order by newest.updated_at desc, newest.conversation_id desc
                limit :limit) list
            """, "  and inbox.office_id = list.office\n"),

    /** One a status, and out of it what is near: of what one member has that is almost everything. */
    OF_MEMBER(TeamLists.STATUSES, "  and inbox.office_id = any (cast(:offices as uuid[]))\n");

    private static final String STATUSES = "unnest(cast(:statuses as text[])) list(status)\n";
    private static final String FIRST = "/* the first of a list */";

    private final String lists;
    private final String near;

    TeamLists(String lists, String near) {
        this.lists = lists;
        this.near = near;
    }

    static TeamLists of(AssigneeIs assignee, Reach reach) {
        return switch (reach) {
            case Reach.Everywhere ignored -> ALL;
            case Reach.Offices ignored ->
                switch (assignee) {
                    case AssigneeIs.Anyone ignored2 -> OF_OFFICES;
                    case AssigneeIs.Nobody ignored2 -> OF_OFFICES;
                    case AssigneeIs.One ignored2 -> OF_MEMBER;
                };
        };
    }

    /**
     * The places of all lists together.
     *
     * @param from what places are selected from, and of which organization
     * @param conditions what else is asked of them, and their order
     */
    String sql(String from, String conditions) {
        String list = from + "  and inbox.audience = 'TEAM' and inbox.status = list.status\n" + near + conditions;
        return "select team.conversation_id, team.updated_at\nfrom "
                + lists.replace(FIRST, list + "limit 1") + "cross join lateral (\n" + list + "limit :limit) team\n";
    }
}
