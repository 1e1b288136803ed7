package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that trusts no proxy believes no header. */
class ForgedAddressTest extends ServerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "Forwarded",
                "X-Real-IP",
                "True-Client-IP",
                "CF-Connecting-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP"
            })
    void whatAClientSaysOfItsAddressChangesNothing(String header) {
        var ada = server().register();
        for (String forged : new String[] {"203.0.113.7", "for=203.0.113.7", "127.0.0.1, 203.0.113.7", "::1"}) {
            var row = ada.get("/api/v1/organization/ip-allowlist")
                    .header(header, forged)
                    .expect(200);
            assertThat(row.get("yourAddress").textValue()).isIn("127.0.0.1", "::1");
            assertThat(row.get("yourAddress"))
                    .isEqualTo(ada.get("/api/v1/organization/ip-allowlist")
                            .expect(200)
                            .get("yourAddress"));
        }
    }
}
