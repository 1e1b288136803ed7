package io.parley.app.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An organization with one of everything in it, whose every text holds a word that nobody else may ever see. */
record Tenant(Rest owner, Rest colleague, String word, List<String> ids) {
    private static final Pattern ID = Pattern.compile("\\b[a-z]{3}_[0-9a-z]{26}\\b");
    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final String PASSWORD = "correct horse battery";

    static Tenant found(TestServer server, String word) {
        var owner = register(server, word);
        var colleague = join(server, owner, word);
        var conversation = fill(owner, word);
        owner.put(CONVERSATIONS + "/direct/" + colleague.id(), Map.of());
        owner.put("/api/v1/drafts/" + conversation, Map.of("text", "draft " + word));
        owner.group(colleague);
        connect(server, owner, word);
        owner.post("/api/v1/connections/requests", Map.of("member", colleague.id()));
        return new Tenant(owner, colleague, word, idsOf(owner));
    }

    private static Rest register(TestServer server, String word) {
        var signedIn = server.rest()
                .post(
                        "/api/v1/auth/register",
                        Map.of(
                                "organization",
                                "Org " + word,
                                "name",
                                "Owner " + word,
                                "email",
                                word + "@example.org",
                                "password",
                                PASSWORD))
                .expecting(201);
        return new Rest(
                server.running().address(), signedIn.body().path("accessToken").asText());
    }

    private static Rest join(TestServer server, Rest owner, String word) {
        var email = new EmailAddress("colleague-" + word + "@example.org");
        server.running()
                .messaging()
                .members()
                .add(callerOf(server, owner), "Colleague " + word, email, Role.ADMIN, PASSWORD)
                .orElseThrow();
        return server.signedIn(email.value(), PASSWORD);
    }

    /** An account of a type that is not installed: no attempt on it reaches a platform. */
    private static void connect(TestServer server, Rest owner, String word) {
        var told = new Settings(Map.of("accessToken", "token " + word));
        server.running()
                .messaging()
                .channels()
                .connect(
                        callerOf(server, owner),
                        new ChannelType("pigeon"),
                        new AccountId("account-" + word),
                        "Channel " + word,
                        told)
                .orElseThrow();
    }

    private static Caller callerOf(TestServer server, Rest member) {
        return server.running()
                .messaging()
                .signIn()
                .authenticate(member.token(), Origin.unknown())
                .orElseThrow()
                .caller();
    }

    private static String fill(Rest owner, String word) {
        var conversation = owner.post(CONVERSATIONS, Map.of("kind", "internal", "subject", "Plans " + word))
                .expecting(201)
                .body()
                .path("id")
                .asText();
        var message = owner.say(conversation, "Text " + word).path("id").asText();
        owner.post("/api/v1/messages/" + message + "/reactions", Map.of("emoji", "👍"));
        owner.post(CONVERSATIONS + "/" + conversation + "/notes", Map.of("text", "Note " + word));
        owner.post("/api/v1/files?name=" + word + ".txt&conversation=" + conversation, word);
        return conversation;
    }

    /** The same people, with new tokens: the old ones live for a quarter of an hour. */
    Tenant signedInAgain(TestServer server) {
        return new Tenant(
                server.signedIn(word + "@example.org", PASSWORD),
                server.signedIn("colleague-" + word + "@example.org", PASSWORD),
                word,
                ids);
    }

    /** Whatever the API names to its owner. */
    private static List<String> idsOf(Rest owner) {
        SortedSet<String> ids = new TreeSet<>();
        var paths = new ArrayList<String>();
        owner.get("/openapi.json").body().path("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                .forEach(path -> paths.add(path.getKey()));
        for (JsonNode row : owner.get(CONVERSATIONS).expecting(200).body().path("data")) {
            var conversation = CONVERSATIONS + "/" + row.path("id").asText();
            paths.addAll(List.of(conversation + "/messages", conversation + "/notes", conversation + "/participants"));
        }
        paths.forEach(path -> ids.addAll(in(owner.get(path).body())));
        ids.addAll(in(owner.post("/api/v1/files?name=a.txt&conversation=" + first(ids, "cnv"), "x")
                .body()));
        return List.copyOf(ids);
    }

    private static List<String> in(JsonNode body) {
        return ID.matcher(body.toString()).results().map(found -> found.group()).toList();
    }

    private static String first(SortedSet<String> ids, String kind) {
        return ids.stream().filter(id -> id.startsWith(kind)).findFirst().orElseThrow();
    }

    /** Its things of a kind, or all of them when it has none of that. */
    List<String> idsOf(Optional<String> kind) {
        var some = ids.stream()
                .filter(id -> kind.filter(id::startsWith).isPresent())
                .toList();
        return some.isEmpty() ? ids : some;
    }
}
