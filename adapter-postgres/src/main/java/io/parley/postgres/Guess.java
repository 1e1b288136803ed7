package io.parley.postgres;

import io.parley.postgres.HeldConversations.Arriving;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has to be so for decisions that were made without asking: nobody is at their conversations or their messages, and
 * nothing was done to those before they came. That the conversations are as they were is checked where they are written, and
 * that no message is there already by its keys.
 */
final class Guess {
    /**
     * As in {@link Announcement} and {@link HeldConversations}, before anything is written; but who does not get a place in a
     * queue gives up.
     */
    private static final RowsToStore QUEUES = RowsToStore.of("""
            select set_config('parley.settling', string_agg(distinct organization, ','), true),
                   must_be_so(bool_and(pg_try_advisory_xact_lock(hashtextextended(id, 0))))
            from %s as given (organization, id)
            """, "text text");

    private static final RowsToStore ARRIVING = RowsToStore.of("""
            select must_be_so(not exists (
                select
                from %s as given (organization, channel, platform_id)
                join early_change on early_change.organization_id = given.organization
                                 and early_change.channel_id = given.channel
                                 and early_change.platform_id = given.platform_id))
            """, "uuid uuid text");

    private Guess() {}

    static List<RowsToStore> of(List<Waiting> all) {
        var queues = QUEUES.anew();
        all.stream().flatMap(Guess::queuesOf).distinct().forEach(queue -> queues.add(queue.organization(), queue.id()));
        var arriving = ARRIVING.anew();
        all.stream()
                .flatMap(waiting -> Arriving.of(waiting).stream())
                .distinct()
                .forEach(message -> arriving.add(
                        message.organization().value(),
                        message.channel().value(),
                        message.id().value()));
        var checks = new ArrayList<RowsToStore>();
        checks.add(queues);
        checks.add(arriving);
        return checks;
    }

    private static Stream<Queue> queuesOf(Waiting waiting) {
        String organization = waiting.organization().value().toString();
        return Stream.concat(Stream.of(waiting.place().lock()), Arriving.of(waiting).map(Arriving::lock).stream())
                .map(id -> new Queue(organization, id));
    }

    private record Queue(String organization, String id) {}
}
