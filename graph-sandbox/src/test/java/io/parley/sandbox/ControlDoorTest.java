package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ControlDoorTest extends SandboxTest {
    private static final String HELLO = "'text':{'body':'Hi'}";

    @Test
    void faultsAreOrderedAndTakenBack() {
        caller.post("/_sandbox/faults", "", "{'next':['dead-token','html'],'to':'/messages'}");
        assertThat(whatsApp(HELLO).code()).isEqualTo(190);
        caller.delete("/_sandbox/faults", "");
        assertThat(whatsApp(HELLO).status()).isEqualTo(200);
        caller.post("/_sandbox/faults", "", "{'share':1,'seed':7,'of':['server-error']}");
        assertThat(whatsApp(HELLO).code()).isEqualTo(131000);
        assertThat(caller.delete("/_sandbox/faults", "").status()).isEqualTo(200);
    }

    @Test
    void everyFaultHasItsName() {
        for (var name : FaultNames.all().split(", ")) {
            assertThat(FaultNames.fault(name)).isNotNull();
        }
        var unknown = caller.post("/_sandbox/faults", "", "{'next':['gremlins']}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().path("problem").asText()).contains("gremlins", "accept-then-reset");
        assertThat(caller.post("/_sandbox/faults", "", "{}").status()).isEqualTo(400);
    }

    @Test
    void whatWasSentIsToldInOrder() {
        whatsApp("'text':{'body':'One'}");
        whatsApp("'text':{'body':'Two'}");
        var sent = caller.get("/_sandbox/sent?to=%2B" + ANN + "&after=1&wait=5", "")
                .body()
                .path("data");
        assertThat(sent).hasSize(1);
        assertThat(sent.path(0).path("text").asText()).isEqualTo("Two");
        assertThat(caller.get("/_sandbox/sent?to=1&wait=0", "").body().path("data"))
                .isEmpty();
        assertThat(caller.get("/_sandbox/sent", "").body().path("data")).hasSize(2);
        assertThat(caller.get("/_sandbox/sent?to=1&after=x", "").status()).isEqualTo(400);
    }

    @Test
    void aCustomerIsPlayed() {
        listen();
        var who = "{'account':'" + PAGE + "','id':'" + PSID + "','name':'Pia',";
        var mid = caller.post("/_sandbox/customers", "", who + "'does':'writes','text':'Hello'}")
                .body()
                .path("id");
        caller.post("/_sandbox/customers", "", who + "'does':'reacts','on':'" + mid.asText() + "','text':'👍'}");
        awaitWebhooks();
        assertThat(callback.events()).hasSize(2);
        assertThat(caller.post("/_sandbox/customers", "", who + "'does':'dance'}")
                        .status())
                .isEqualTo(400);
        assertThat(caller.post("/_sandbox/customers", "", "{'account':'404','id':'1'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tokensEndAndWebhooksAreHeld() {
        listen();
        caller.post("/_sandbox/tokens", "", "{'token':'wa-token','end':'password_changed'}");
        assertThat(whatsApp(HELLO).subcode()).isEqualTo(460);
        caller.post("/_sandbox/webhooks", "", "{'do':'hold'}");
        graph.page(PAGE).customer(PSID, "Pia").writes("Hello");
        caller.post("/_sandbox/webhooks", "", "{'do':'release-twice'}");
        awaitWebhooks();
        assertThat(callback.events()).hasSize(2);
        assertThat(caller.post("/_sandbox/webhooks", "", "{'do':'sing'}").status())
                .isEqualTo(400);
        assertThat(caller.get("/_sandbox/elsewhere", "").status()).isEqualTo(400);
    }

    @Test
    void anAppIsTiedToItsServerAndRulesAreMadeStricter() {
        var callback = "{'platform':'messenger','address':'" + this.callback.address() + "'}";
        assertThat(caller.post("/_sandbox/callbacks", "", callback).status()).isEqualTo(200);
        graph.page(PAGE).customer(PSID, "Pia").writes("Hello");
        awaitWebhooks();
        assertThat(this.callback.calls()).hasSize(1);
        caller.post("/_sandbox/rules", "", "{'enforce':['windows']}");
        clock.pass(Duration.ofDays(2));
        assertThat(messenger("'message':{'text':'Hi'}").code()).isEqualTo(10);
        assertThat(caller.post("/_sandbox/rules", "", "{'enforce':['silence']}").status())
                .isEqualTo(400);
        assertThat(caller.post("/_sandbox/callbacks", "", "{'platform':'icq'}").status())
                .isEqualTo(400);
    }

    @Test
    void theDoorIsNoCallOfTheApi() {
        caller.get("/_sandbox/sent", "");
        assertThat(graph.received()).isZero();
    }
}
