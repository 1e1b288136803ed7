package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Role;
import io.parley.messaging.presence.DeviceId;
import io.parley.messaging.presence.PresenceStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest extends ServerTest {
    private static final String MEMBERS = "/api/v1/members";
    private static final String DRAFTS = "/api/v1/me/drafts/";

    private RunningServer.Somebody ada;
    private RunningServer.Somebody bea;

    @BeforeEach
    void meet() {
        ada = server().register();
        bea = ada.colleague("Beatrix", Role.AGENT);
    }

    private static String idIn(String conversation) {
        return conversation.substring(conversation.lastIndexOf('/') + 1);
    }

    @Test
    void membersAreFoundByTheBeginningOfNameOrAddress() {
        assertThat(ada.get(MEMBERS + "?q=BEA").expect(200).at("/data/0/id").textValue())
                .isEqualTo(bea.id());
        assertThat(bea.get(MEMBERS + "?q=" + ada.email())
                        .expect(200)
                        .at("/data/0/id")
                        .textValue())
                .isEqualTo(ada.id());
        assertThat(ada.get(MEMBERS + "?q=nobody").expect(200).get("data")).isEmpty();
        assertThat(server().register().get(MEMBERS + "?q=bea").expect(200).get("data"))
                .isEmpty();
    }

    @Test
    void membersAreReadPageByPage() {
        var first = ada.get(MEMBERS + "?limit=1").expect(200);
        assertThat(first.at("/data/0/id").textValue()).isEqualTo(ada.id());
        var second = ada.get(
                        MEMBERS + "?limit=1&cursor=" + first.at("/page/next").textValue())
                .expect(200);
        assertThat(second.at("/data/0/id").textValue()).isEqualTo(bea.id());
        assertThat(second.at("/page/hasMore").booleanValue()).isFalse();
        ada.get(MEMBERS + "?cursor=x").expectProblem(400, "invalid-position");
    }

    @Test
    void aProfileShowsHowPresentSomebodyIs() {
        var presence = server().messaging.presence();
        var device = new DeviceId("phone");
        assertThat(ada.get(MEMBERS + "/" + bea.id())
                        .expect(200)
                        .at("/presence/status")
                        .textValue())
                .isEqualTo("offline");

        presence.arrive(bea.caller(), device);
        presence.set(bea.caller(), device, PresenceStatus.BUSY);
        assertThat(ada.get(MEMBERS + "/" + bea.id())
                        .expect(200)
                        .at("/presence/status")
                        .textValue())
                .isEqualTo("busy");

        presence.set(bea.caller(), device, PresenceStatus.OFFLINE);
        assertThat(ada.get(MEMBERS + "/" + bea.id())
                        .expect(200)
                        .at("/presence/lastSeen")
                        .textValue())
                .isNotEmpty();
    }

    @Test
    void aDraftIsKeptForItsAuthorAloneAndReplaced() {
        String conversation = ada.conversation();
        ada.put(DRAFTS + idIn(conversation)).json("{'text':'first'}").expect(200);
        ada.put(DRAFTS + idIn(conversation)).json("{'text':'second'}").expect(200);

        var drafts = ada.get("/api/v1/me/drafts").expect(200).get("data");
        assertThat(drafts).hasSize(1);
        assertThat(drafts.at("/0/text").textValue()).isEqualTo("second");
        assertThat(drafts.at("/0/conversation").textValue()).isEqualTo(idIn(conversation));
        assertThat(bea.get("/api/v1/me/drafts").expect(200).get("data")).isEmpty();
    }

    @Test
    void aDraftEndsWithAnEmptyTextOrByBeingDiscardedOrByBeingSent() {
        String conversation = ada.conversation();
        String draft = DRAFTS + idIn(conversation);
        ada.put(draft).json("{'text':'x'}").expect(200);
        ada.put(draft).json("{'text':''}").expect(204);
        assertThat(ada.get("/api/v1/me/drafts").expect(200).get("data")).isEmpty();

        ada.put(draft).json("{'text':'x'}").expect(200);
        ada.delete(draft).expect(204);
        ada.delete(draft).expect(204);
        assertThat(ada.get("/api/v1/me/drafts").expect(200).get("data")).isEmpty();

        ada.put(draft).json("{'text':'x'}").expect(200);
        ada.post(conversation + "/messages").json("{'text':'x'}").expect(201);
        assertThat(ada.get("/api/v1/me/drafts").expect(200).get("data")).isEmpty();
    }

    @Test
    void aDraftIsAsLongAsAMessageAndAnswersOneOfItsConversation() {
        String draft = DRAFTS + idIn(ada.conversation());
        ada.put(draft).json("{'text':'" + "x".repeat(10_000) + "'}").expect(200);
        ada.put(draft).json("{'text':'" + "x".repeat(10_001) + "'}").expectProblem(422, "text-too-long");
        String elsewhere = ada.post(ada.conversation() + "/messages")
                .json("{'text':'x'}")
                .expect(201)
                .get("id")
                .textValue();
        ada.put(draft).json("{'text':'x','replyTo':'" + elsewhere + "'}").expectProblem(422, "reply-elsewhere");
    }
}
