package io.parley.postgres;

import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import java.util.Set;

/**
 * The places of the team: merged from several lists, each of which is read from where it begins in an index.
 *
 * @param from what is selected from, and of which organization
 * @param rest what else is asked of a place, and the order
 */
record TeamLists(String from, String rest) {
    /** From so many on, what is near is among the newest of all, or each office's list begins with few. */
    private static final int MANY_OFFICES = 50;

    /** Sent once, however often it is named: hundreds of offices take longer to be sent and read than a page. */
    private static final String GIVEN = "with given as materialized (select cast(:offices as uuid[]) as offices)\n";

    private static final String STATUSES = "unnest(cast(:statuses as text[]))";
    private static final String OF_ONE_OFFICE = "  and inbox.office_id = list.office\n";

    /** Looked up in a hash, row by row: by an index, what is near would be collected and sorted. */
    private static final String NEAR = "(%s.office_id in (select unnest((select offices from given)))) is true";

    String of(AssigneeIs assignee, Reach reach) {
        return switch (reach) {
            case Reach.Everywhere() -> eachStatus(list(""));
            case Reach.Offices(Set<OfficeId> offices) ->
                GIVEN
                        + switch (assignee) {
                            case AssigneeIs.Anyone() -> eachOffice(offices);
                            case AssigneeIs.Nobody() -> eachOffice(offices);
                            // What one member has is near, but for what was moved.
                            case AssigneeIs.One ignored -> eachStatus(list("  and " + NEAR.formatted("inbox") + "\n"));
                        };
        };
    }

    private String eachOffice(Set<OfficeId> offices) {
        return offices.size() < MANY_OFFICES ? eachOffice(STATUSES) : manyOffices();
    }

    private String list(String near) {
        return from + "  and inbox.audience = 'TEAM' and inbox.status = list.status\n" + near + rest;
    }

    private static String eachStatus(String list) {
        return """
            select team.conversation_id, team.updated_at
            from %s list(status)
            cross join lateral (
            %s limit :limit) team
            """.formatted(STATUSES, list);
    }

    /**
     * A page ends no later than the page of the newest few of each list would: from there on the lists are read that have
     * one of these.
     */
    private String eachOffice(String statuses) {
        return """
            select team.conversation_id, team.updated_at
            from (
                with head as materialized (
                    select list.status, list.office, first.updated_at
                    from (select status, office from %1$s status, unnest((select offices from given)) office) list
                    cross join lateral (
            %2$s limit 1 + :limit / (cardinality((select offices from given)) * cardinality(cast(:statuses as text[])))) first
                    order by first.updated_at desc, first.conversation_id desc
                    limit :limit)
                select distinct head.status, head.office, page.ends_at
                from head,
                     (select case when count(*) = :limit then min(updated_at) else '-infinity' end as ends_at
                      from head) page) list
            cross join lateral (
            %3$s limit :limit) team
            """.formatted(
                statuses, list(OF_ONE_OFFICE), list(OF_ONE_OFFICE + "  and inbox.updated_at >= list.ends_at\n"));
    }

    /** Looked for among the newest of each status; office by office where these are not enough. */
    private String manyOffices() {
        return """
            select team.conversation_id, team.updated_at
            from %1$s list(status)
            cross join lateral (
                with near as materialized (
                    select newest.conversation_id, newest.updated_at
                    from (
            %2$s limit 10 * :limit) newest
                    where %4$s
                    order by newest.updated_at desc, newest.conversation_id desc
                    limit :limit)
                select near.conversation_id, near.updated_at
                from near
                where (select count(*) from near) = :limit
                union all
                select far.conversation_id, far.updated_at
                from (
            %3$s) far
                where (select count(*) from near) < :limit) team
            """.formatted(STATUSES, list(""), eachOffice("(select list.status)"), NEAR.formatted("newest"));
    }
}
