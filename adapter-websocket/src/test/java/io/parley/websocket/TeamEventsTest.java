package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Role;
import io.parley.messaging.service.MemberPatch;
import io.parley.messaging.service.ProfilePatch;
import io.parley.messaging.service.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the members of a team reaches the team, over real sockets. */
final class TeamEventsTest {
    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn bo = server.colleague(ada, "Bo");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theTeamHearsWhoTakesConversations() {
        try (var watching = LiveClient.hello(server, ada);
                var working = LiveClient.hello(server, bo)) {
            working.ask("availability.set", Map.of("availability", "available"));

            var frame = watching.next("availability.changed");
            assertThat(frame.at("/data/member").asText())
                    .isEqualTo(server.member(bo).toString());
            assertThat(frame.at("/data/availability").asText()).isEqualTo("available");
            assertThat(frame.has("position")).isFalse();
        }
    }

    @Test
    void theTeamHearsWhatBecomesOfAMember() {
        try (var watching = LiveClient.hello(server, ada)) {
            var patch = new MemberPatch(
                    ProfilePatch.none(), Optional.of(Role.MANAGER.key()), Optional.of(3), Optional.empty());
            server.messaging
                    .membership()
                    .change(server.caller(ada), server.member(bo), patch)
                    .orElseThrow();

            var changed = watching.next("member.updated").at("/data/member");
            assertThat(changed.path("role").asText()).isEqualTo("manager");
            assertThat(changed.path("capacity").asInt()).isEqualTo(3);
            assertThat(changed.path("active").asBoolean()).isTrue();
        }
    }

    @Test
    void anotherTeamHearsNothing() {
        var eve = server.register("Other");
        try (var watching = LiveClient.hello(server, eve)) {
            server.messaging
                    .membership()
                    .deactivate(server.caller(ada), server.member(bo))
                    .orElseThrow();
            watching.ask("presence.query", Map.of("members", List.of()));

            assertThat(watching.everything())
                    .extracting(frame -> frame.path("type").asText())
                    .doesNotContain("member.updated");
        }
    }
}
