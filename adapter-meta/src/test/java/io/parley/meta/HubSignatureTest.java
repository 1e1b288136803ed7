package io.parley.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HubSignatureTest {
    @TestFactory
    Stream<DynamicTest> agreesWithEveryVector() throws IOException {
        var vectors = new JsonMapper().readTree(HubSignatureTest.class.getResourceAsStream("/signature-vectors.json"));
        assertThat(vectors.size()).isEqualTo(12);
        return StreamSupport.stream(vectors.spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> check(vector)));
    }

    @Test
    void withoutASecretNothingIsGenuine() {
        var body = Bytes.utf8("{}");
        var request = new Request("POST", Map.of(), Map.of(HubSignature.HEADER, HubSignature.of(body, "x")), body);
        assertThat(HubSignature.isGenuine(request, "x")).isTrue();
        assertThat(HubSignature.isGenuine(request, "")).isFalse();
        assertThat(HubSignature.isGenuine(request, " ")).isFalse();
    }

    @Test
    void noSingleChangedBitIsGenuine() {
        var body = Bytes.utf8("{\"entry\":[]}");
        var signature = HubSignature.of(body, "secret");
        for (var bit = 0; bit < body.length() * 8; bit++) {
            var changed = body.toArray();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var request = new Request("POST", Map.of(), Map.of(HubSignature.HEADER, signature), Bytes.copyOf(changed));
            assertThat(HubSignature.isGenuine(request, "secret")).isFalse();
        }
    }

    private static void check(JsonNode vector) {
        var headers = new HashMap<String, String>();
        vector.get("header")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        var body = Bytes.copyOf(
                Base64.getDecoder().decode(vector.get("body_base64").asText()));
        var request = new Request("POST", Map.of(), headers, body);
        assertThat(HubSignature.isGenuine(request, vector.get("app_secret").asText()))
                .as(vector.get("why").asText())
                .isEqualTo(vector.get("expected").asText().equals("accept"));
    }
}
