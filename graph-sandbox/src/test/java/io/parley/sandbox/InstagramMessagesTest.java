package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class InstagramMessagesTest extends SandboxTest {
    @Test
    void textIsMeasuredInBytes() {
        assertThat(instagram("'message':{'text':'" + "é".repeat(500) + "'}").status())
                .isEqualTo(200);
        assertThat(instagram("'message':{'text':'" + "é".repeat(500) + "a'}").code())
                .isEqualTo(100);
    }

    @Test
    void tenPicturesAtOnce() {
        assertThat(instagram(pictures(10)).status()).isEqualTo(200);
        assertThat(instagram(pictures(11)).code()).isEqualTo(100);
    }

    private static String pictures(int count) {
        var one = "{'type':'image','payload':{'url':'https://a.example/a.png'}}";
        return "'message':{'attachments':[" + String.join(",", Collections.nCopies(count, one)) + "]}";
    }

    @Test
    void anAccountOfAPageIsServedByThePage() {
        graph.instagram(LINKED_SHOP).customer(IGSID, "Ana G");
        var tooLong = "{'recipient':{'id':'" + IGSID + "'},'message':{'text':'" + "a".repeat(1001) + "'}}";
        assertThat(caller.post("/v25.0/" + PAGE + "/messages", "page-token", tooLong)
                        .code())
                .isEqualTo(100);
        var fine = tooLong.replace("a".repeat(1001), "Hi");
        assertThat(caller.post("/v25.0/" + PAGE + "/messages", "page-token", fine)
                        .status())
                .isEqualTo(200);
        assertThat(graph.accepted())
                .singleElement()
                .extracting(AcceptedSend::account)
                .isEqualTo(LINKED_SHOP);
        assertThat(caller.post("/v25.0/" + LINKED_SHOP + "/messages", "page-token", fine)
                        .subcode())
                .isEqualTo(33);
    }

    @Test
    void bothIdsAndMeNameTheSameAccount() {
        var body = "{'recipient':{'id':'" + IGSID + "'},'message':{'text':'Hi'}}";
        var other = graph.instagram(SHOP).appScopedId();
        assertThat(caller.post("/v25.0/" + other + "/messages", "ig-token", body)
                        .status())
                .isEqualTo(200);
        assertThat(caller.post("/v25.0/me/messages", "ig-token", body).status()).isEqualTo(200);
        assertThat(graph.sentTo(IGSID)).extracting(AcceptedSend::account).containsExactly(SHOP, SHOP);
    }

    @Test
    void filesAreKeptForLater() {
        var upload = "{'message':{'attachment':{'type':'image','payload':{'url':'https://a.example/a.png'}}}}";
        var kept = caller.post("/v25.0/" + SHOP + "/message_attachments", "ig-token", upload);
        var id = kept.body().path("attachment_id").asText();
        var message = "'message':{'attachment':{'type':'image','payload':{'attachment_id':'" + id + "'}}}";
        assertThat(instagram(message).status()).isEqualTo(200);
    }
}
