package io.parley.app.command;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.service.SearchService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Builds the search index of every organization anew. Safe beside a running server, which helps. */
final class ReindexCommand {
    private static final int AT_ONCE = 500;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Terminal terminal;
    private final SearchService search;

    ReindexCommand(Terminal terminal, SearchService search) {
        this.terminal = terminal;
        this.search = search;
    }

    /** The process's exit code. */
    int run() {
        int done = 0;
        List<OrganizationId> page = search.organizations(new OrganizationId(new UUID(0, 0)), AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(this::rebuild);
            done += page.size();
            page = search.organizations(page.getLast(), AT_ONCE);
        }
        terminal.say("The search index of " + done + " organizations is built anew.");
        return 0;
    }

    private void rebuild(OrganizationId organization) {
        search.rebuild(organization);
        IndexState state = IndexState.BEHIND;
        while (state != IndexState.CURRENT) {
            state = search.catchUp(organization);
            if (state == IndexState.WAITING) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
