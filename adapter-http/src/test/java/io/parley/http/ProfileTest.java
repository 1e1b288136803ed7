package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileTest extends ServerTest {
    private static final String PREFERENCES = "/api/v1/me/preferences";
    private static final String AVATAR = "/api/v1/me/avatar";
    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    private RunningServer.Somebody ada;
    private RunningServer.Somebody bea;

    @BeforeEach
    void meet() {
        ada = server().register();
        bea = ada.colleague("Beatrix", Role.QA);
    }

    private static Call show(RunningServer.Somebody somebody, String content) {
        return somebody.put(AVATAR).body(BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private String address(RunningServer.Somebody viewer) {
        return viewer.get("/api/v1/members/" + bea.id())
                .expect(200)
                .at("/avatar/url")
                .textValue();
    }

    @Test
    void whateverTheirRoleMembersSayWhoTheyAre() {
        var changed = bea.patch("/api/v1/me")
                .json("{'name':'Bea','title':'Quality','locale':'de'}")
                .expect(200);

        assertThat(changed.get("title").textValue()).isEqualTo("Quality");
        assertThat(ada.get("/api/v1/members?q=bea")
                        .expect(200)
                        .at("/data/0/locale")
                        .textValue())
                .isEqualTo("de");
        assertThat(bea.get("/api/v1/me").expect(200).at("/member/name").textValue())
                .isEqualTo("Bea");
    }

    @Test
    void preferencesAreOnesOwnAndChangeOneByOne() {
        var standard = bea.get(PREFERENCES).expect(200);
        assertThat(standard.get("theme").textValue()).isEqualTo("system");
        assertThat(standard.at("/notifications/sound").booleanValue()).isTrue();

        bea.patch(PREFERENCES)
                .json("{'language':'pt-BR','theme':'dark','notifications':{'sound':false,'email':false}}")
                .expect(200);
        var after =
                bea.patch(PREFERENCES).json("{'notifications':{'sound':true}}").expect(200);

        assertThat(after.get("language").textValue()).isEqualTo("pt-BR");
        assertThat(after.get("theme").textValue()).isEqualTo("dark");
        assertThat(after.at("/notifications/sound").booleanValue()).isTrue();
        assertThat(after.at("/notifications/email").booleanValue()).isFalse();
        assertThat(ada.get(PREFERENCES).expect(200)).isEqualTo(standard);
        assertThat(bea.patch(PREFERENCES)
                        .json("{'language':null,'theme':null,'notifications':null}")
                        .expect(200))
                .isEqualTo(standard);
    }

    @Test
    void unknownPreferencesAreRefused() {
        bea.patch(PREFERENCES).json("{'colour':'red'}").expectProblem(422, "unknown-field");
        bea.patch(PREFERENCES).json("{'notifications':{'pager':true}}").expectProblem(422, "unknown-field");
        bea.patch(PREFERENCES).json("{'notifications':{'sound':'yes'}}").expectProblem(422, "wrong-type");
        bea.patch(PREFERENCES).json("{'theme':'pink'}").expectProblem(422, "invalid-value");
        bea.patch(PREFERENCES).json("{'language':'!'}").expectProblem(422, "invalid-value");
    }

    @Test
    void anAvatarIsSeenByTheTeamThroughAnAddressThatBrowsersOpen() {
        show(bea, PNG + "one").expect(204);

        var opened = server().get(address(ada)).send();
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).endsWith("one");
        assertThat(opened.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(opened.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        String path = "/api/v1/members/" + bea.id() + "/avatar";
        assertThat(ada.get(path).send().statusCode()).isEqualTo(200);
        assertThat(ada.get(path)
                        .header(
                                "If-None-Match",
                                opened.headers().firstValue("ETag").orElseThrow())
                        .send()
                        .statusCode())
                .isEqualTo(304);
        server().get(path).expectProblem(401, "unauthenticated");
        server().register().get(path).expectProblem(404, "not-found");
        server().get(path + "?ticket=abc").expectProblem(403, "ticket-invalid");
    }

    @Test
    void anotherPictureTakesThePlaceOfTheOneBefore() {
        show(bea, PNG + "one").expect(204);
        String first = address(ada);
        show(bea, PNG + "two").expect(204);

        server().get(first).expectProblem(403, "ticket-invalid");
        assertThat(server().get(address(ada)).send().body()).endsWith("two");
        assertThat(server().messaging.sweeps().files().sweep(10))
                .as("the one before is gone")
                .isEqualTo(1);

        bea.delete(AVATAR).expect(204);
        bea.delete(AVATAR).expect(204);
        assertThat(ada.get("/api/v1/members/" + bea.id()).expect(200).has("avatar"))
                .isFalse();
        ada.get("/api/v1/members/" + bea.id() + "/avatar").expectProblem(404, "not-found");
        assertThat(server().messaging.sweeps().files().sweep(10)).isEqualTo(1);
    }

    @Test
    void onlyAPictureShowsAMember() {
        show(bea, "").expectProblem(422, "file-empty");
        show(bea, "just a text").expectProblem(415, "file-type-not-allowed");
        show(bea, "<!DOCTYPE html>").expectProblem(415, "file-type-not-allowed");
        show(bea, "GIF89a").expectProblem(415, "file-type-not-allowed");
        assertThat(ada.get("/api/v1/members/" + bea.id()).expect(200).has("avatar"))
                .isFalse();
    }

    @Test
    void aPictureHasAtMostFiveMebibytes() {
        int most = 5 * 1024 * 1024;
        show(bea, PNG + "x".repeat(most - PNG.length())).expect(204);
        show(bea, PNG + "x".repeat(most - PNG.length() + 1)).expectProblem(413, "file-too-large");
    }
}
