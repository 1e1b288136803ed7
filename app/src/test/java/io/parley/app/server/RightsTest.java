package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.app.configuration.ConfigurationReader;
import io.parley.messaging.identity.EmailAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles, offices and those who run the server: what one wire refuses, no other one tells. */
class RightsTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String MESSAGES = "/messages";

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aManagerIsToldOfTheirOwnOfficeOnEveryWireAndOfNoOther() {
        var owner = organization("offices");
        var mia = member(owner, "mia", "manager");
        var north = office(owner, "North", List.of(mia.id()));
        var south = office(owner, "South", List.of());
        var near = conversation(owner, "Near", north);
        var far = conversation(owner, "Far", south);
        try (var live = server.live(mia)) {
            owner.say(far, "nobody in the north hears this");
            owner.say(near, "everybody in the north hears this");

            var heard = live.until(frame -> frame.toString().contains("everybody in the north"));

            assertThat(heard.toString()).doesNotContain("nobody in the north").doesNotContain(far);
        }
        mia.get(CapabilityTest.CONVERSATIONS + far).expecting(404);
        mia.get(CapabilityTest.CONVERSATIONS + near).expecting(200);
        assertThat(mia.get("/api/v1/conversations").expecting(200).body().toString())
                .contains(near)
                .doesNotContain(far);
    }

    @Test
    void aRoleOfOnesOwnOpensOnBothWiresWhatItNamesAndNothingElse() {
        var owner = organization("roles");
        role(owner, List.of("read_conversations"));
        var quinn = member(owner, "quinn", "listener");
        var conversation = conversation(owner, "Plans", "");

        quinn.post(CapabilityTest.CONVERSATIONS + conversation + MESSAGES, Map.of("text", "x"))
                .expecting(403);
        try (var live = server.live(quinn)) {
            assertThat(sent(live, conversation)).isEqualTo("forbidden");
        }

        owner.patch("/api/v1/roles/listener", Map.of("permissions", List.of("read_conversations", "write_messages")))
                .expecting(200);

        quinn.post(CapabilityTest.CONVERSATIONS + conversation + MESSAGES, Map.of("text", "x"))
                .expecting(201);
        try (var live = server.live(quinn)) {
            assertThat(sent(live, conversation)).isEmpty();
        }
    }

    @Test
    void whoRunsTheServerShutsAnOrganizationAndItsPeopleAreOutAtOnce() {
        var root = organization("house");
        appoint("owner@house.example");
        var owner = organization("tenant");
        var tenant = owner.get("/api/v1/organization")
                .expecting(200)
                .body()
                .path("id")
                .asText();
        var path = "/api/v1/platform/organizations/" + tenant;
        try (var live = server.live(owner)) {
            owner.post(path + "/suspend", Map.of("reason", "spite")).expecting(404);

            root.post(path + "/suspend", Map.of("reason", "unpaid")).expecting(200);

            assertThat(live.closeCode()).isEqualTo(4403);
            owner.get("/api/v1/me").expecting(401);
        }
        root.post(path + "/resume", Map.of()).expecting(200);
        var again = server.signedIn("owner@tenant.example", PASSWORD);
        assertThat(again.get("/api/v1/audit-log").expecting(200).body().toString())
                .contains("unpaid");
    }

    private static void appoint(String email) {
        var environment = TestServer.environment(data, server.graph(), Map.of());
        try (var backstage = Backstage.open(ConfigurationReader.read(environment))) {
            backstage
                    .messaging()
                    .platform()
                    .appoint(EmailAddress.parse(email).orElseThrow())
                    .orElseThrow();
        }
    }

    /** The owner of a new one. */
    private static Rest organization(String name) {
        var email = "owner@" + name + ".example";
        server.rest()
                .post(
                        "/api/v1/auth/register",
                        Map.of("organization", name, "name", "Olga", "email", email, "password", PASSWORD))
                .expecting(201);
        return server.signedIn(email, PASSWORD);
    }

    private static Rest member(Rest owner, String name, String role) {
        var email = name + "@" + owner.id().replace('_', '-') + ".example";
        owner.post("/api/v1/members", Map.of("name", name, "email", email, "role", role, "password", PASSWORD))
                .expecting(201);
        return server.signedIn(email, PASSWORD);
    }

    private static String office(Rest owner, String name, List<String> members) {
        return owner.post("/api/v1/offices", Map.of("name", name, "members", members))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    private static void role(Rest owner, List<String> permissions) {
        owner.post("/api/v1/roles", Map.of("key", "listener", "name", "Listener", "permissions", permissions))
                .expecting(201);
    }

    /**
     * @param office where it belongs; empty text for the organization as a whole
     */
    private static String conversation(Rest owner, String subject, String office) {
        var id = owner.post("/api/v1/conversations", Map.of("kind", "internal", "subject", subject))
                .expecting(201)
                .body()
                .path("id")
                .asText();
        Optional.of(office)
                .filter(place -> !place.isEmpty())
                .ifPresent(place -> owner.put(CapabilityTest.CONVERSATIONS + id + "/office", Map.of("office", place))
                        .expecting(200));
        return id;
    }

    /** With what code a message over the socket is refused; empty text when it is not. */
    private static String sent(LiveSocket live, String conversation) {
        var content = Map.of("type", "text", "text", "y");
        return live.ask(
                        "message.send",
                        Map.of("conversation", conversation, "clientId", "over the socket", "content", content))
                .path("code")
                .asText();
    }
}
