package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.service.RolePatch;
import io.parley.messaging.service.SignedIn;
import io.parley.messaging.service.UnitPatch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to an office reaches those who see it, on whatever way a frame goes, and changed rights count at once. */
final class OfficesTest {
    private static final String SECRET = "Nobody elsewhere may read this";

    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn mia = server.colleague(ada, "Mia", Role.MANAGER);
    private final SignedIn sue = server.colleague(ada, "Sue", Role.MANAGER);
    private final OfficeId north = server.office(ada, mia);
    private final OfficeId south = server.office(ada, sue);
    private final ConversationId common = server.open(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsSaidInAnOfficeIsPushedToThoseWhoSeeIt() {
        var near = in(north);
        try (var owner = LiveClient.hello(server, ada);
                var inside = LiveClient.hello(server, mia);
                var outside = LiveClient.hello(server, sue)) {
            server.post(ada, near, SECRET);

            for (var client : new LiveClient[] {owner, inside}) {
                assertThat(textOf(client.next("message.created"))).isEqualTo(SECRET);
            }
            assertHearsNothingBefore("after", outside);
        }
    }

    @Test
    void whoeverResumesIsToldNothingOfAnotherOffice() {
        try (var keepsTheFollowerAlive = LiveClient.hello(server, ada);
                var outside = LiveClient.hello(server, sue)) {
            String before = welcome(outside).path("position").asText();
            var near = in(north);
            for (int i = 0; i < 300; i++) {
                server.post(ada, near, SECRET);
            }
            server.post(ada, common, "after");
            try (var again = LiveClient.resume(server, sue, before)) {
                assertThat(again.next("conversation.updated")
                                .path("conversation")
                                .asText())
                        .isEqualTo(near.toString());
                assertThat(textOf(again.next("message.created"))).isEqualTo("after");
                assertThat(again.rest()).isEmpty();
            }
            assertThat(keepsTheFollowerAlive
                            .next("conversation.created")
                            .path("conversation")
                            .asText())
                    .isEqualTo(near.toString());
        }
    }

    @Test
    void whoeverLosesAConversationLearnsThatAndNothingAfter() {
        var near = in(north);
        try (var owner = LiveClient.hello(server, ada);
                var loses = LiveClient.hello(server, mia);
                var gets = LiveClient.hello(server, sue)) {
            server.move(ada, near, south);
            server.post(ada, near, SECRET);

            assertThat(loses.next("conversation.updated").at("/data/office").asText())
                    .isEqualTo(south.toString());
            gets.next("conversation.updated");
            assertThat(textOf(gets.next("message.created"))).isEqualTo(SECRET);
            assertThat(textOf(owner.next("message.created"))).isEqualTo(SECRET);
            assertHearsNothingBefore("after", loses);
        }
    }

    @Test
    void commandsFindNothingInAnotherOffice() {
        var near = in(north);
        try (var outside = LiveClient.hello(server, sue)) {
            for (String type : new String[] {"message.send", "note.add", "read", "claim", "history"}) {
                var answer = outside.ask(type, data(type, near));
                assertThat(answer.path("code").asText()).as(type).isEqualTo("not-found");
            }
        }
    }

    @Test
    void whoComesToAnOfficeIsSentAwayAndBeginsAnew() {
        var far = in(south);
        try (var client = LiveClient.hello(server, mia)) {
            String before = welcome(client).path("position").asText();
            server.post(ada, common, "before");
            client.next("message.created");

            server.messaging
                    .offices()
                    .change(
                            server.caller(ada),
                            south,
                            new UnitPatch(
                                    Optional.empty(), Optional.of(Set.of(server.member(mia), server.member(sue)))))
                    .orElseThrow();

            assertThat(client.next("goodbye").at("/data/reason").asText()).isEqualTo("access-changed");
            assertThat(client.closeCode()).isEqualTo(1012);
            try (var again = LiveClient.resume(server, mia, before)) {
                assertThat(welcome(again).path("resync").asText()).isEqualTo("access-changed");
                server.post(ada, far, "hello");
                assertThat(textOf(again.next("message.created"))).isEqualTo("hello");
            }
        }
    }

    @Test
    void aRoleThatLosesAPermissionCountsOnOpenSockets() {
        var role = new Role(
                new RoleKey("reader"),
                "Reader",
                Set.of(Permission.READ_CONVERSATIONS, Permission.WRITE_MESSAGES),
                false);
        server.messaging.roles().create(server.caller(ada), role).orElseThrow();
        var rob = server.colleague(ada, "Rob", role);
        try (var client = LiveClient.hello(server, rob)) {
            server.messaging
                    .roles()
                    .change(
                            server.caller(ada),
                            role.key(),
                            new RolePatch(
                                    Optional.empty(),
                                    Optional.of(Set.of(Permission.READ_CONVERSATIONS)),
                                    Optional.empty()))
                    .orElseThrow();

            assertThat(client.next("goodbye").at("/data/reason").asText()).isEqualTo("access-changed");
        }
        try (var again = LiveClient.hello(server, rob)) {
            assertThat(again.ask("message.send", data("message.send", common))
                            .path("code")
                            .asText())
                    .isEqualTo("forbidden");
        }
    }

    private ConversationId in(OfficeId office) {
        var id = server.open(ada);
        server.move(ada, id, office);
        return id;
    }

    private void assertHearsNothingBefore(String text, LiveClient client) {
        server.post(ada, common, text);
        assertThat(textOf(client.next("message.created"))).isEqualTo(text);
        assertThat(client.everything().toString()).doesNotContain(SECRET);
    }

    private static Map<String, Object> data(String type, ConversationId id) {
        return switch (type) {
            case "message.send" ->
                Map.of("conversation", id.toString(), "content", Map.of("type", "text", "text", "x"));
            case "note.add" -> Map.of("conversation", id.toString(), "text", "x");
            case "read" -> Map.of("conversation", id.toString(), "upTo", 1);
            default -> Map.of("conversation", id.toString());
        };
    }

    private static JsonNode welcome(LiveClient client) {
        return client.everything().getFirst().path("data");
    }

    private static String textOf(JsonNode frame) {
        return frame.at("/data/message/content/text").asText();
    }
}
