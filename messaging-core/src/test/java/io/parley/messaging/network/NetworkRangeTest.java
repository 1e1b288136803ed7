package io.parley.messaging.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRangeTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::ffff:c000:201, 192.0.2.1",
        "2001:DB8::1, 2001:db8::1",
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "1:0:3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    })
    void anAddressHasOneSpelling(String text, String spelling) {
        assertThat(address(text).text()).isEqualTo(spelling);
        assertThat(address(spelling)).isEqualTo(address(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.com",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "010.0.0.1",
                "1.2.3.4 ",
                "0x7f.1",
                "2130706433",
                "1.2.3.-4",
                "fe80::1%eth0",
                "fe80::1%25eth0",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "g::",
                "[::1]",
                "::1.2.3.4.5",
                "1.2.3.4::",
                "::ffff:256.0.0.1",
                "1:2:3:4:5:6:7::8",
                "١.٢.٣.٤",
                "::1/64"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(NetworkAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 192.0.2.1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:db8::/65, 2001:db8::7fff:0:0:1, true",
        "2001:db8::/65, 2001:db8::8000:0:0:1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "::ffff:10.0.0.0/104, 10.1.2.3, true",
        "128.0.0.0/1, 127.255.255.255, false",
    })
    void aRangeHoldsWhatBeginsAsItDoes(String range, String address, boolean contained) {
        assertThat(range(range).contains(address(address))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77/24, 203.0.113.0/24",
        "203.0.113.77/32, 203.0.113.77",
        "2001:db8::77/64, 2001:db8::/64",
        "2001:db8::77/128, 2001:db8::77",
        "::ffff:10.9.8.7/104, 10.0.0.0/8",
        "::/0, ::/0",
        "0.0.0.0/0, 0.0.0.0/0",
    })
    void equalRangesAreWrittenTheSame(String text, String spelling) {
        assertThat(range(text).text()).isEqualTo(spelling);
        assertThat(range(spelling)).isEqualTo(range(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.0/ 8",
                "2001:db8::/129",
                "10.0.0.0/255.0.0.0",
                "fe80::%1/64",
                "*",
                "10.*",
                "example.com/24"
            })
    void whatIsNoRangeIsNone(String text) {
        assertThat(NetworkRange.parse(text)).isEmpty();
    }

    @Test
    void aHouseholdIsAnAddressOrTheSixtyFourThatAProviderGives() {
        assertThat(address("2001:db8:0:7::1").household())
                .isEqualTo(address("2001:db8:0:7:ffff::9").household());
        assertThat(address("2001:db8:0:7::1").household())
                .isNotEqualTo(address("2001:db8:0:8::1").household());
        assertThat(address("192.0.2.1").household())
                .isNotEqualTo(address("192.0.2.2").household());
    }

    @Test
    void anAddressIsNotPrinted() {
        assertThat(address("192.0.2.1").toString()).doesNotContain("192");
    }

    private static NetworkAddress address(String text) {
        return NetworkAddress.parse(text).orElseThrow();
    }

    private static NetworkRange range(String text) {
        return Optional.of(text).flatMap(NetworkRange::parse).orElseThrow();
    }
}
