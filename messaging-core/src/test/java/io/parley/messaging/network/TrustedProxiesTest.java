package io.parley.messaging.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private static final String PROXY = "10.0.0.1";

    private final TrustedProxies proxies =
            new TrustedProxies(ranges("10.0.0.0/8", "fd00::/8"), ForwardingHeader.X_FORWARDED_FOR);
    private final TrustedProxies standard = new TrustedProxies(ranges("10.0.0.0/8"), ForwardingHeader.FORWARDED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.1                       | 198.51.100.1",
                "198.51.100.1, 10.0.0.2             | 198.51.100.1",
                "6.6.6.6, 198.51.100.1              | 198.51.100.1",
                "10.0.0.9, 198.51.100.1             | 198.51.100.1",
                "6.6.6.6, 198.51.100.1, 10.0.0.2    | 198.51.100.1",
                "198.51.100.1:4711                  | 198.51.100.1",
                "[2001:db8::7]:4711                 | 2001:db8::7",
                "2001:db8::7                        | 2001:db8::7",
                "::ffff:198.51.100.1                | 198.51.100.1",
                "198.51.100.1, fd00::1              | 198.51.100.1",
                "10.0.0.3, 10.0.0.2                 | 10.0.0.3",
                "198.51.100.1, unknown              | 10.0.0.1",
                "198.51.100.1, unknown, 10.0.0.2    | 10.0.0.2",
                "198.51.100.1,                      | 10.0.0.1",
                "evil.example                       | 10.0.0.1",
                "''                                 | 10.0.0.1",
            })
    void theChainIsFollowedFromTheRightThroughThoseWeTrust(String header, String client) {
        assertThat(proxies.clientOf(address(PROXY), List.of(header)).text()).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=198.51.100.1                              | 198.51.100.1",
                "For=\"198.51.100.1:80\";proto=https;by=10.0.0.1 | 198.51.100.1",
                "for=6.6.6.6, for=\"[2001:db8::7]:80\"         | 2001:db8::7",
                "for=_hidden                                   | 10.0.0.1",
                "for=unknown                                   | 10.0.0.1",
                "proto=https                                   | 10.0.0.1",
                "for=6.6.6.6, for=\"8.8.8.8, for=9.9.9.9\"     | 9.9.9.9",
            })
    void theStandardHeaderIsReadTheSameWay(String header, String client) {
        assertThat(standard.clientOf(address(PROXY), List.of(header)).text()).isEqualTo(client);
    }

    @Test
    void whoIsNoProxyIsBelievedNothing() {
        var peer = address("198.51.100.1");
        assertThat(proxies.clientOf(peer, List.of("10.0.0.1", "6.6.6.6"))).isEqualTo(peer);
        assertThat(TrustedProxies.none().clientOf(address(PROXY), List.of("6.6.6.6")))
                .isEqualTo(address(PROXY));
    }

    @Test
    void severalLinesAreOneChain() {
        assertThat(proxies.clientOf(address(PROXY), List.of("6.6.6.6", "198.51.100.1, 10.0.0.2"))
                        .text())
                .isEqualTo("198.51.100.1");
    }

    @Test
    void anEndlessChainOfProxiesIsNotFollowedToItsEnd() {
        var chain = "6.6.6.6" + ", 10.0.0.2".repeat(32);
        assertThat(proxies.clientOf(address(PROXY), List.of(chain)).text()).isEqualTo("10.0.0.2");
        var shorter = "6.6.6.6" + ", 10.0.0.2".repeat(31);
        assertThat(proxies.clientOf(address(PROXY), List.of(shorter)).text()).isEqualTo("6.6.6.6");
    }

    private static NetworkAddress address(String text) {
        return NetworkAddress.parse(text).orElseThrow();
    }

    private static List<NetworkRange> ranges(String... texts) {
        return Stream.of(texts)
                .map(text -> NetworkRange.parse(text).orElseThrow())
                .toList();
    }
}
