package io.parley.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Ids of one thing of each kind, to put into the paths of routes. */
record Things(
        String conversation,
        String message,
        String note,
        String file,
        String member,
        String organization,
        String session) {
    static final Things MISSING = new Things(
            "cnv_00000000000000000000000000",
            "msg_00000000000000000000000000",
            "not_00000000000000000000000000",
            "fil_00000000000000000000000000",
            "mbr_00000000000000000000000000",
            "org_00000000000000000000000000",
            "ses_00000000000000000000000000");
    private static final String EMOJI = URLEncoder.encode("👍", StandardCharsets.UTF_8);

    /** Fills a conversation with one of each. */
    static Things in(String conversation, RunningServer.Somebody somebody) {
        return new Things(
                conversation.substring(conversation.lastIndexOf('/') + 1),
                somebody.say(conversation, "secret plans").get("id").textValue(),
                somebody.post(conversation + "/notes")
                        .json("{'text':'secret remark'}")
                        .expect(201)
                        .get("id")
                        .textValue(),
                somebody.file(conversation),
                somebody.id(),
                somebody.signedIn().at("/organization/id").textValue(),
                somebody.get("/api/v1/auth/sessions")
                        .expect(200)
                        .at("/data/0/id")
                        .textValue());
    }

    /** The route's path to these things. */
    String path(Route route) {
        String path = route.path()
                .replace("/conversations/{id}", "/conversations/" + conversation)
                .replace("/messages/{id}", "/messages/" + message)
                .replace("/notes/{id}", "/notes/" + note)
                .replace("/files/{id}", "/files/" + file)
                .replace("/drafts/{id}", "/drafts/" + conversation)
                .replace("/offices/{id}", "/offices/off_00000000000000000000000000")
                .replace("/teams/{id}", "/teams/tea_00000000000000000000000000")
                .replace("/channels/{id}", "/channels/cha_00000000000000000000000000")
                .replace("{type}", "nobody")
                .replace("{key}", "role_of_nobody")
                .replace("/sessions/{id}", "/sessions/" + session)
                // Within an organization it is no secret; between two, see InvitationsTest.
                .replace("/invitations/{id}", "/invitations/inv_00000000000000000000000000")
                .replace("{memberId}", member)
                .replace("{member}", member)
                .replace("{organization}", organization)
                .replace("{provider}", "nobody")
                .replace("{key}", "key_00000000000000000000000000")
                .replace("{emoji}", EMOJI);
        if (path.contains("{")) {
            throw new AssertionError("a new kind of thing: say which one to ask for: " + path);
        }
        return path;
    }

    /** A good body for the route. */
    static String body(Route route, RunningServer.Somebody somebody) {
        if (!route.takesBody() || route.body().isEmpty()) {
            return "";
        }
        Map<String, String> bodies = Map.ofEntries(
                Map.entry("POST messages", "{'text':'x'}"),
                Map.entry("PATCH channels", "{'name':'x'}"),
                Map.entry("POST complete", "{'code':'x','state':'x'}"),
                Map.entry("POST preview", "{'name':'x','language':'en'}"),
                Map.entry("POST suspend", "{'reason':'x'}"),
                Map.entry("POST impersonations", "{'member':'" + somebody.id() + "','reason':'x'}"),
                Map.entry("POST notes", "{'text':'x'}"),
                Map.entry("POST link", "{'return':'/'}"),
                Map.entry("POST participants", "{'members':['" + somebody.id() + "']}"),
                Map.entry("POST reactions", "{'emoji':'👍'}"),
                Map.entry("PATCH conversations", "{'subject':'x'}"),
                Map.entry("PATCH offices", "{'name':'x'}"),
                Map.entry("PATCH teams", "{'name':'x'}"),
                Map.entry("PUT office", "{'office':null}"),
                Map.entry("PATCH roles", "{'name':'x'}"),
                Map.entry("PATCH members", "{'title':'x'}"),
                Map.entry("PATCH messages", "{'text':'x'}"),
                Map.entry("PATCH notes", "{'text':'x'}"),
                Map.entry("PUT drafts", "{'text':'x'}"),
                Map.entry("PUT assignee", "{'member':'" + somebody.id() + "'}"),
                Map.entry("PUT owner", "{'member':'" + somebody.id() + "'}"),
                Map.entry("POST retry", "{'evenIfSent':true}"),
                Map.entry("PUT status", "{'status':'closed'}"),
                Map.entry("PUT read", "{'upTo':1}"),
                Map.entry("PUT delivered", "{'upTo':1}"));
        String last =
                List.of(route.path().replaceAll("/\\{[^}]+}$", "").split("/")).getLast();
        String body = bodies.get(route.method().name() + " " + last);
        if (body == null) {
            throw new AssertionError("a new route: say what a good body for it is: " + route.path());
        }
        return body;
    }
}
