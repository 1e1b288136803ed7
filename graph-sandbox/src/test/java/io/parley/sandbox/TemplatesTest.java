package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class TemplatesTest extends SandboxTest {
    private static final String TEMPLATES = "/v25.0/" + WABA + "/message_templates";

    private Caller.Answer send(String name, String components) {
        return whatsApp("'type':'template','template':{'name':'" + name + "','language':{'code':'en_US'},'components':["
                + components + "]}");
    }

    private static String body(int parameters) {
        var one = "{'type':'text','text':'x'}";
        return "{'type':'body','parameters':[" + String.join(",", Collections.nCopies(parameters, one)) + "]}";
    }

    @Test
    void theNumberOfParametersMustFit() {
        graph.businessAccount(WABA).template("order", "en_US", "Hi {{1}}, your order {{2}} is on its way");
        assertThat(send("order", body(2)).status()).isEqualTo(200);
        assertThat(send("order", body(1)).code()).isEqualTo(132000);
        assertThat(send("order", "").code()).isEqualTo(132000);
        assertThat(graph.accepted())
                .singleElement()
                .extracting(AcceptedSend::text)
                .isEqualTo("order");
    }

    @Test
    void itMustExistInTheLanguageAndBeApproved() {
        graph.businessAccount(WABA).template("hello", "de", "Hallo");
        assertThat(send("hello", "").code()).isEqualTo(132001);
        var hello = graph.businessAccount(WABA).template("hello", "en_US", "Hello");
        assertThat(send("hello", "").status()).isEqualTo(200);
        hello.reject("INVALID_FORMAT");
        assertThat(send("hello", "").code()).isEqualTo(132001);
        hello.pause();
        assertThat(send("hello", "").code()).isEqualTo(132015);
        hello.disable();
        assertThat(send("hello", "").code()).isEqualTo(132016);
    }

    @Test
    void headersAndLinksHaveTheirOwnParameters() {
        create(
                "promo",
                "{'type':'HEADER','format':'IMAGE'},{'type':'BODY','text':'Look'},"
                        + "{'type':'BUTTONS','buttons':[{'type':'URL','text':'See','url':'https://a.example/{{1}}'}]}");
        var header = "{'type':'header','parameters':[{'type':'image','image':{'link':'https://a.example/a'}}]}";
        var button = "{'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'x'}]}";
        assertThat(send("promo", header + "," + button).status()).isEqualTo(200);
        assertThat(send("promo", button).code()).isEqualTo(132012);
        assertThat(send("promo", header).code()).isEqualTo(131008);
    }

    @Test
    void namedParametersMustBeNamed() {
        var components = "{'type':'BODY','text':'Hi {{name}}'}";
        caller.post(
                TEMPLATES,
                "wa-token",
                "{'name':'named','language':'en_US','category':'UTILITY'," + "'parameter_format':'NAMED','components':["
                        + components + "]}");
        approve("named");
        var named = "{'type':'body','parameters':[{'type':'text','parameter_name':'name','text':'Ann'}]}";
        assertThat(send("named", named).status()).isEqualTo(200);
        assertThat(send("named", body(1)).code()).isEqualTo(132012);
    }

    private void create(String name, String components) {
        var answer = caller.post(
                TEMPLATES,
                "wa-token",
                "{'name':'" + name + "','language':'en_US','category':'MARKETING','components':[" + components + "]}");
        assertThat(answer.body().path("status").asText()).isEqualTo("PENDING");
        assertThat(send(name, "").code()).isEqualTo(132001);
        approve(name);
    }

    private void approve(String name) {
        graph.businessAccount(WABA)
                .templates()
                .find(name, "en_US")
                .orElseThrow()
                .approve();
    }

    @Test
    void aListIsReadPageByPage() {
        for (var number = 0; number < 5; number++) {
            graph.businessAccount(WABA).template("t" + number, "en_US", "Hello");
        }
        var names = new ArrayList<String>();
        var next = graph.url() + TEMPLATES + "?limit=2";
        while (!next.isEmpty()) {
            var page = caller.get(next, "wa-token").body();
            page.path("data")
                    .forEach(template -> names.add(template.path("name").asText()));
            next = page.path("paging").path("next").asText();
        }
        assertThat(names).containsExactly("t0", "t1", "t2", "t3", "t4");
        assertThat(caller.get(TEMPLATES + "?name=t3", "wa-token").body().path("data"))
                .hasSize(1);
    }

    @Test
    void aDeletedOneIsGone() {
        graph.businessAccount(WABA).template("old", "en_US", "Hello");
        assertThat(caller.delete(TEMPLATES + "?name=old", "wa-token").status()).isEqualTo(200);
        assertThat(caller.delete(TEMPLATES + "?name=old", "wa-token").code()).isEqualTo(100);
        assertThat(send("old", "").code()).isEqualTo(132001);
    }

    @Test
    void whatBecomesOfItIsTold() {
        listen();
        graph.businessAccount(WABA).template("order", "en_US", "Hello").reject("SCAM");
        awaitWebhooks();
        assertThat(callback.events())
                .extracting(change -> change.path("value").path("event").asText())
                .containsExactly("APPROVED", "REJECTED");
        assertThat(callback.events()
                        .getFirst()
                        .path("value")
                        .path("message_template_id")
                        .isNumber())
                .isTrue();
    }
}
