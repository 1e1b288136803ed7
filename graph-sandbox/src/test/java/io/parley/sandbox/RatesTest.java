package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RatesTest extends SandboxTest {
    private Caller.Answer whatsAppTo(int person) {
        var body = "{'messaging_product':'whatsapp','to':'1650555" + (1000 + person) + "','text':{'body':'x'}}";
        return caller.post("/v25.0/" + PHONE + "/messages", "wa-token", body);
    }

    @Test
    void nothingIsLimitedUnlessAskedFor() {
        for (var number = 0; number < 100; number++) {
            assertThat(whatsAppTo(1).status()).isEqualTo(200);
        }
    }

    @Test
    void aNumberSendsEightyASecond() {
        graph.enforcing(Rule.RATES);
        for (var person = 0; person < 80; person++) {
            assertThat(whatsAppTo(person).status()).isEqualTo(200);
        }
        var over = whatsAppTo(81);
        assertThat(over.code()).isEqualTo(130429);
        assertThat(over.status()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(1));
        assertThat(whatsAppTo(81).status()).isEqualTo(200);
        assertThat(graph.accepted()).hasSize(81);
    }

    @Test
    void toOnePersonFortyFiveAtOnceThenOneInSixSeconds() {
        graph.enforcing(Rule.RATES);
        for (var number = 0; number < 45; number++) {
            assertThat(whatsAppTo(1).status()).isEqualTo(200);
        }
        assertThat(whatsAppTo(1).code()).isEqualTo(131056);
        assertThat(whatsAppTo(2).status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(6));
        assertThat(whatsAppTo(1).status()).isEqualTo(200);
        assertThat(whatsAppTo(1).code()).isEqualTo(131056);
    }

    @Test
    void aPageSendsThreeHundredASecondAndInstagramLoginAHundred() {
        graph.enforcing(Rule.RATES);
        for (var number = 0; number < 300; number++) {
            assertThat(messenger("'message':{'text':'x'}").status()).isEqualTo(200);
        }
        assertThat(messenger("'message':{'text':'x'}").code()).isEqualTo(613);
        for (var number = 0; number < 100; number++) {
            assertThat(instagram("'message':{'text':'x'}").status()).isEqualTo(200);
        }
        assertThat(instagram("'message':{'text':'x'}").code()).isEqualTo(613);
    }
}
