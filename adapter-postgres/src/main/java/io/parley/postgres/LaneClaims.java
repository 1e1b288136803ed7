package io.parley.postgres;

import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How lanes are claimed: the channels in turn, each no more than its share. */
record LaneClaims(Statements sql) {
    /**
     * It goes from channel to channel by the index, so that a channel with a million lanes costs no more than one with
     * three. What was chosen is looked at again under its lock: another node may have been faster.
     */
    private static final String CLAIM = """
            with recursive channel_in_use as (
                (select organization_id, channel_id
                from outbox_lane
                order by organization_id, channel_id
                limit 1)
                union all
                select following.organization_id, following.channel_id
                from channel_in_use
                cross join lateral (
                    select organization_id, channel_id
                    from outbox_lane
                    where (organization_id, channel_id) > (channel_in_use.organization_id, channel_in_use.channel_id)
                    order by organization_id, channel_id
                    limit 1) following),
            busy as (
                select organization_id, channel_id, count(*) as lanes
                from outbox_lane
                where leased_until is not null and leased_until > :now
                group by organization_id, channel_id),
            waiting as (
                select lane.organization_id, lane.conversation_id, lane.due_at,
                       row_number() over (
                           partition by lane.organization_id, lane.channel_id order by lane.due_at) as place
                from channel_in_use
                left join busy
                    on busy.organization_id = channel_in_use.organization_id
                    and busy.channel_id = channel_in_use.channel_id
                left join channel_pause
                    on channel_pause.organization_id = channel_in_use.organization_id
                    and channel_pause.channel_id = channel_in_use.channel_id
                cross join lateral (
                    select organization_id, channel_id, conversation_id, due_at
                    from outbox_lane
                    where organization_id = channel_in_use.organization_id
                      and channel_id = channel_in_use.channel_id
                      and due_at <= :now and (leased_until is null or leased_until <= :now)
                    order by due_at
                    limit least(:limit, greatest(0, :ofChannel - coalesce(busy.lanes, 0)))) lane
                where channel_pause.paused_until is null or channel_pause.paused_until <= :now),
            ranked as (
                select waiting.*,
                       row_number() over (partition by organization_id order by place, due_at) as turn,
                       coalesce((
                           select sum(lanes)
                           from busy
                           where busy.organization_id = waiting.organization_id), 0) as busy_lanes
                from waiting),
            chosen as (
                select organization_id, conversation_id, place
                from ranked
                where turn <= :ofOrganization - busy_lanes
                order by place, due_at
                limit :limit),
            due as (
                select lane.organization_id, lane.conversation_id, chosen.place
                from chosen
                join outbox_lane lane
                    on lane.organization_id = chosen.organization_id and lane.conversation_id = chosen.conversation_id
                where lane.due_at <= :now and (lane.leased_until is null or lane.leased_until <= :now)
                for update of lane skip locked),
            claimed as (
                update outbox_lane lane
                set leased_until = :until, epoch = nextval('lane_epoch')
                from due
                where lane.organization_id = due.organization_id and lane.conversation_id = due.conversation_id
                returning lane.organization_id, lane.conversation_id, lane.epoch, lane.leased_until, lane.due_at,
                          due.place)
            select organization_id, conversation_id, epoch, leased_until
            from claimed
            order by place, due_at
            """;

    private static final String NEXT_DUE = """
            select min(greatest(lane.due_at, lane.leased_until, channel_pause.paused_until)) as due_at
            from outbox_lane lane
            left join channel_pause
                on channel_pause.organization_id = lane.organization_id and channel_pause.channel_id = lane.channel_id
            """;

    List<Lane> claim(Instant now, Instant until, Shares shares) {
        return sql.query(CLAIM)
                .bind("now", now)
                .bind("until", until)
                .bind("limit", shares.now())
                .bind("ofChannel", shares.ofChannel())
                .bind("ofOrganization", shares.ofOrganization())
                .map((row, context) -> new Lane(
                        new OrganizationId(Rows.id(row, "organization_id")),
                        new ConversationId(Rows.id(row, "conversation_id")),
                        row.getLong("epoch"),
                        Rows.time(row, "leased_until")))
                .list();
    }

    Optional<Instant> nextDue() {
        return sql.query(NEXT_DUE)
                .map((row, context) -> Rows.optionalTime(row, "due_at"))
                .one();
    }
}
