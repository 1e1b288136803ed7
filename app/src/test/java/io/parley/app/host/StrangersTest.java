package io.parley.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has this server call what only this server can reach. */
class StrangersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.7",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void anAddressThatIsNotPublicIsRefused(String address) throws UnknownHostException {
        assertThat(Strangers.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.1.0.1", "2600::1", "2a00:1450:4001::1"})
    void aPublicAddressIsTaken(String address) throws UnknownHostException {
        assertThat(Strangers.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "ftp://8.8.8.8/",
                "https:///x"
            })
    void aCallToWhatAStrangerNamedIsNotSentThere(String url) {
        try (var client = new JdkApiClient(Strangers.PUBLIC_ONLY)) {
            assertThat(client.exchange(new ApiRequest("POST", url, Map.of(), "{}", true)))
                    .isInstanceOf(ApiResponse.NotSent.class);
        }
    }

    @Test
    void whatAnAdapterVouchesForIsNotAsked() {
        assertThat(Strangers.PUBLIC_ONLY.refusal(new ApiRequest("GET", "http://127.0.0.1/", Map.of(), "")))
                .isEmpty();
        assertThat(Strangers.ANYWHERE.refusal(new ApiRequest("GET", "http://127.0.0.1/", Map.of(), "", true)))
                .isEmpty();
    }
}
