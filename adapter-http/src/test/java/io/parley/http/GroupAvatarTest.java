package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GroupAvatarTest extends ServerTest {
    @Test
    void anAvatarIsSeenByWhoeverIsInTheGroup() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var group = ada.group(bob);
        var picture = picture(ada, group, "one");
        bob.get("/api/v1/files/" + picture).expectProblem(404, "not-found");

        var row = show(ada, group, picture).expect(200);

        assertThat(row.at("/group/avatar").asText()).isEqualTo(picture);
        assertThat(bob.get(group).expect(200).at("/group/avatar").asText()).isEqualTo(picture);
        assertThat(content(bob, picture)).endsWith("one");
        ada.colleague("Carla").get("/api/v1/files/" + picture).expectProblem(404, "not-found");
        assertThat(bob.get(group + "/timeline").expect(200).get("data").findValuesAsText("avatar"))
                .contains(picture);
    }

    @Test
    void theAvatarBeforeIsGone() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        var first = picture(ada, group, "one");
        var second = picture(ada, group, "two");
        show(ada, group, first).expect(200);
        show(ada, group, first).expect(200);
        assertThat(content(ada, first)).as("shown again, it stays").endsWith("one");

        show(ada, group, second).expect(200);

        ada.get("/api/v1/files/" + first).expectProblem(404, "not-found");
        show(ada, group, first).expectProblem(404, "not-found");
        var bare = ada.patch(group).json("{'avatar':null}").expect(200);
        assertThat(bare.at("/group/avatar").isNull()).isTrue();
        ada.get("/api/v1/files/" + second).expectProblem(404, "not-found");
    }

    @Test
    void onlyAnImageThatTheOwnerUploadedToTheGroupShowsIt() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var group = ada.group(bob);
        show(ada, group, ada.file(group)).expectProblem(422, "not-an-image");
        show(ada, group, picture(bob, group, "his")).expectProblem(404, "not-found");
        show(ada, group, picture(ada, ada.group(bob), "elsewhere")).expectProblem(404, "not-found");
        show(ada, group, Things.MISSING.file()).expectProblem(404, "not-found");
        show(ada, group, "picture").expectProblem(422, "invalid-value");
        show(bob, group, picture(bob, group, "his")).expectProblem(403, "not-the-owner");
        var internal = ada.conversation();
        show(ada, internal, picture(ada, internal, "one")).expectProblem(409, "not-a-group");
        assertThat(ada.get(group).expect(200).at("/group/avatar").isNull()).isTrue();
    }

    @Test
    void aFileIsEitherSentOrShowsTheGroup() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        var sent = picture(ada, group, "sent");
        ada.post(group + "/messages").json("{'attachments':['" + sent + "']}").expect(201);
        show(ada, group, sent).expectProblem(409, "file-attached-already");

        var shown = picture(ada, group, "shown");
        show(ada, group, shown).expect(200);

        ada.post(group + "/messages")
                .json("{'attachments':['" + shown + "']}")
                .expectProblem(409, "file-attached-already");
        ada.delete("/api/v1/files/" + shown).expectProblem(409, "file-attached-already");
        assertThat(content(ada, shown)).endsWith("shown");
    }

    @Test
    void nameAndAvatarChangeTogetherOrNotAtAll() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        var picture = picture(ada, group, "one");
        both(ada, group, " ", picture).expectProblem(422, "text-empty");
        both(ada, group, "Best friends", ada.file(group)).expectProblem(422, "not-an-image");
        ada.patch(group).json("{'subject':null,'avatar':'" + picture + "'}").expectProblem(422, "missing-field");
        var before = ada.get(group).expect(200);
        assertThat(before.get("subject").asText()).isEqualTo("Friends");
        assertThat(before.at("/group/avatar").isNull()).isTrue();

        var after = both(ada, group, "Best friends", picture).expect(200);

        assertThat(after.get("subject").asText()).isEqualTo("Best friends");
        assertThat(after.at("/group/avatar").asText()).isEqualTo(picture);
        assertThat(after.get("lastSeq").asLong())
                .isEqualTo(before.get("lastSeq").asLong() + 2);
    }

    private static Call show(RunningServer.Somebody somebody, String group, String file) {
        return somebody.patch(group).json("{'avatar':'" + file + "'}");
    }

    private static Call both(RunningServer.Somebody somebody, String group, String name, String file) {
        return somebody.patch(group).json("{'subject':'%s','avatar':'%s'}".formatted(name, file));
    }

    private static String picture(RunningServer.Somebody somebody, String conversation, String drawing) {
        String id = conversation.substring(conversation.lastIndexOf('/') + 1);
        byte[] png = ("\u0089PNG\r\n\u001a\n" + drawing).getBytes(StandardCharsets.ISO_8859_1);
        return somebody.post("/api/v1/files?name=us.png&conversation=" + id)
                .body(BodyPublishers.ofByteArray(png))
                .expect(201)
                .at("/data/0/id")
                .textValue();
    }

    private static String content(RunningServer.Somebody somebody, String file) {
        return somebody.get("/api/v1/files/" + file + "/content").send().body();
    }
}
