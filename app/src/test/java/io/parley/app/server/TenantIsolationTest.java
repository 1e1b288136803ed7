package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.app.database.EmbeddedDatabase;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Doorkeeper;
import io.parley.messaging.memory.InMemoryLiveBus;
import io.parley.postgres.PostgresSettings;
import io.parley.websocket.Handshakes;
import io.parley.websocket.LiveSettings;
import io.parley.websocket.LiveUpdates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody reaches into another organization: every route of the document and every command of the live updates, asked with
 * the ids of a victim, some thousand times; {@code -Disolation.attempts=100000} for a long run, {@code -Disolation.seed}
 * for the same one again.
 */
class TenantIsolationTest {
    private static final int ATTEMPTS = Integer.getInteger("isolation.attempts", 3_000);
    private static final long SEED = Long.getLong("isolation.seed", 20_261_121L);

    /** Fewer than an access token lives for. */
    private static final int AT_ONCE = 2_500;

    private static final Map<String, String> UNLIMITED = Map.of(
            "RATE_LIMIT_ADDRESS", "0",
            "RATE_LIMIT_MEMBER", "0",
            "RATE_LIMIT_ORGANIZATION", "0",
            "RATE_LIMIT_HEAVY", "0",
            "RATE_LIMIT_STRANGER", "0",
            "RATE_LIMIT_SIGN_IN", "0");

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Tenant victim;
    private static Tenant attacker;
    private static TenantRows rows;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, UNLIMITED);
        victim = Tenant.found(server, "wombat7153");
        attacker = Tenant.found(server, "mallory2048");
        rows = new TenantRows(
                PostgresSettings.of(EmbeddedDatabase.addressOfRunning(data).orElseThrow(), 1));
        document = server.rest().get("/openapi.json").expecting(200).body();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatBelongsToAnotherOrganizationIsNeitherSeenNorChanged() {
        int overRest = 0;
        int live = 0;
        for (int done = 0; done < ATTEMPTS; done += AT_ONCE) {
            var run = new IsolationRun(document, victim, attacker.signedInAgain(server), SEED + done);
            overRest += attempted(run, Math.min(AT_ONCE, ATTEMPTS - done));
            live += run.live();
        }
        System.out.printf(
                "isolation: %d attempts (%d over REST on %d operations, %d over WebSocket), 0 leaks, seed %d%n",
                overRest + live, overRest, Attempts.operationsOf(document).size(), live, SEED);
    }

    /** Tries, and looks whether anything of the victim's was told, changed or heard live; returns how often it tried. */
    private int attempted(IsolationRun run, int attempts) {
        var watching = victim.signedInAgain(server);
        var before = rows.settled(organizationOf(watching));
        assertThat(before.values().stream().mapToInt(List::size).sum()).isGreaterThan(20);
        try (var heard = server.live(watching.owner())) {
            int tried = run.overRest(attempts);
            run.overWebSocket(server, attempts / 10);
            assertThat(run.leaks()).isEmpty();
            rows.settled(organizationOf(watching))
                    .forEach((table, now) -> assertThat(now).as(table).isEqualTo(before.get(table)));
            assertThat(heardBy(heard)).isSubsetOf("ok", "error", "ping", "presence");
            return tried;
        }
    }

    /** A test that cannot fail proves nothing: to those who belong to it, everything is open. */
    @Test
    void whoBelongsToTheVictimIsFoundToGetIn() {
        var own = Tenant.found(server, "quokka4711");
        var run = new IsolationRun(document, own, own, SEED);

        run.overRest(200);
        run.overWebSocket(server, 20);

        assertThat(run.leaks()).anyMatch(leak -> leak.startsWith("answered 200"));
        assertThat(run.leaks()).anyMatch(leak -> leak.startsWith("told of it"));
        assertThat(run.leaks()).anyMatch(leak -> leak.startsWith("live"));
    }

    @Test
    void everyCommandIsTried() {
        var settings = LiveSettings.allowing(Set.of(), Doorkeeper.wary(), Handshakes.unlimited());
        var seal = new PositionSeal(new byte[32]);
        try (var live = new LiveUpdates(server.running().messaging(), new InMemoryLiveBus(), seal, settings)) {
            assertThat(live.commands())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(command -> assertThat(LiveAttempts.knows(command))
                            .as("a new command: say in LiveAttempts what it takes: " + command)
                            .isTrue());
        }
    }

    /** The kinds of frames that came until now. */
    private static Set<String> heardBy(LiveSocket socket) {
        socket.say(Map.of("type", "pong", "id", "end"));
        return socket.until(frame -> frame.path("re").asText().equals("end")).stream()
                .map(frame -> frame.path("type").asText())
                .collect(Collectors.toSet());
    }

    private static String organizationOf(Tenant tenant) {
        return OrganizationId.parse(tenant.owner()
                        .get("/api/v1/me")
                        .expecting(200)
                        .body()
                        .at("/organization/id")
                        .asText())
                .orElseThrow()
                .value()
                .toString();
    }
}
