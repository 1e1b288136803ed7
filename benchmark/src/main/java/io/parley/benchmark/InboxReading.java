package io.parley.benchmark;

import io.parley.messaging.Messaging;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.service.Page;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.ConversationFilter.Place;
import io.parley.messaging.store.ConversationOverview;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Pages of an inbox at any depth, of whoever sees all of it and of one who is bound to some of its offices. */
record InboxReading(Messaging messaging, Caller caller, ReadBenchmark.Size size) {
    private static final int ROWS = 25;
    private static final int WARM_UP_PAGES = 3_000;
    private static final int FEW = 20;
    private static final int MANY = 300;

    private record Asked(String name, Caller caller, ConversationFilter filter) {
        static Asked of(Caller caller, String name, Optional<Status> status, AssigneeIs assignee) {
            return new Asked(
                    name,
                    caller,
                    new ConversationFilter(
                            status, assignee, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        /** The same after a conversation. */
        Asked after(Place place) {
            return new Asked(
                    name,
                    caller,
                    new ConversationFilter(
                            filter.status(),
                            filter.assignee(),
                            filter.kind(),
                            filter.channel(),
                            filter.text(),
                            Optional.of(place)));
        }
    }

    void run(Connection database, Plans plans, int conversations) throws Exception {
        var lists = asked();
        new WarmUp(size.warmUp()).repeat(() -> {
            for (int page = 0; page < WARM_UP_PAGES; page++) {
                this.page(lists.get(page % lists.size()));
            }
        });
        for (var asked : lists) {
            time(database, asked, conversations);
        }
        var everything = lists.getFirst();
        if (page(everything).rows().isEmpty()) {
            throw new IllegalStateException("what was timed were empty pages");
        }
        var deep = placeAt(conversations / 2, everything).orElse(everything);
        plans.print(
                "a page in the middle of the inbox",
                store -> store.inOrganization(
                        caller.organization(), tx -> tx.conversations().list(deep.filter(), caller.viewer(), ROWS)));
    }

    private List<Asked> asked() {
        Optional<Status> any = Optional.empty();
        var open = Optional.of(Status.OPEN);
        var anyone = new AssigneeIs.Anyone();
        var nobody = new AssigneeIs.Nobody();
        var me = new AssigneeIs.One(caller.member());
        var few = near(FEW);
        return List.of(
                Asked.of(caller, "all", any, anyone),
                Asked.of(caller, "status=open", open, anyone),
                Asked.of(caller, "assignee=me", any, me),
                Asked.of(caller, "assignee=none", any, nobody),
                Asked.of(caller, "status=open, assignee=none", open, nobody),
                Asked.of(few, "of 20 offices", any, anyone),
                Asked.of(few, "of 20 offices, assignee=me", any, me),
                Asked.of(few, "of 20 offices, status=open, assignee=none", open, nobody),
                Asked.of(near(MANY), "of 300 offices", any, anyone));
    }

    /** The caller, bound to the first so many of the offices that crowd.sql makes up. */
    private Caller near(int offices) {
        var reach = new Reach.Offices(LongStream.rangeClosed(1, offices)
                .mapToObj(number -> new OfficeId(new UUID(0, number)))
                .collect(Collectors.toSet()));
        return new Caller(
                caller.organization(),
                caller.member(),
                caller.name(),
                caller.permissions(),
                reach,
                caller.credential(),
                caller.origin());
    }

    private void time(Connection database, Asked asked, int conversations) throws SQLException {
        var reading = new Reading(database).ask("first page", () -> page(asked));
        for (int depth : List.of(150, 1_000, conversations / 4, conversations / 2)) {
            placeAt(depth, asked).ifPresent(deep -> reading.ask("after " + depth, () -> page(deep)));
        }
        reading.run(size.rounds(), size.calls());
        reading.print(asked.name());
    }

    private Page<ConversationOverview> page(Asked asked) {
        return messaging
                .inbox()
                .conversations(asked.caller(), asked.filter(), ROWS)
                .orElseThrow();
    }

    /** The same after so many rows of its list, walked in pages as a client would. */
    private Optional<Asked> placeAt(int depth, Asked asked) {
        var at = asked;
        for (int read = 0; read < depth; ) {
            var page = messaging
                    .inbox()
                    .conversations(at.caller(), at.filter(), 100)
                    .orElseThrow();
            if (!page.more()) {
                return Optional.empty();
            }
            read += page.rows().size();
            at = at.after(Place.of(page.rows().getLast().conversation()));
        }
        return Optional.of(at);
    }
}
