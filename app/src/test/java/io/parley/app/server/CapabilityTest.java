package io.parley.app.server;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the assembled server can do, used as the team of the demonstration uses it. */
@ExtendWith(Team.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CapabilityTest {
    static final String CONVERSATIONS = "/api/v1/conversations/";
    static final String MESSAGES = "/api/v1/messages/";

    private Team team;

    @BeforeAll
    void meet(Team everybody) {
        team = everybody;
    }

    TestServer server() {
        return team.server();
    }

    Rest admin() {
        return team.admin();
    }

    Rest manager() {
        return team.manager();
    }

    Rest agent() {
        return team.agent();
    }
}
