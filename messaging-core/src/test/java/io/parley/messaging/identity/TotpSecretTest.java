package io.parley.messaging.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    private static final TotpSecret SECRET = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    /** From RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(SECRET.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeWorksAStepEarlierAndLaterAndNoFurther() {
        Instant now = Instant.ofEpochSecond(1_111_111_110);
        String code = SECRET.code(now);
        for (int steps = -1; steps <= 1; steps++) {
            assertThat(SECRET.stepOf(code, now.plusSeconds(30L * steps))).isEqualTo(OptionalLong.of(37_037_037));
        }
        assertThat(SECRET.stepOf(code, now.plusSeconds(60))).isEmpty();
        assertThat(SECRET.stepOf(code, now.minusSeconds(31))).isEmpty();
        assertThat(SECRET.stepOf("", now)).isEmpty();
    }

    @Test
    void anAppReadsItFromItsAddress() {
        assertThat(SECRET.uri("Parley", "ada@acme.example"))
                .isEqualTo("otpauth://totp/Parley:ada%40acme.example?secret=" + SECRET.text()
                        + "&issuer=Parley&algorithm=SHA1&digits=6&period=30");
        assertThat(SECRET.toString()).doesNotContain(SECRET.text());
        assertThat(TotpSecret.make(new Random(7)).text()).matches("[A-Z2-7]{32}");
    }

    /** From RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo(text));
        assertThat(Base32.decode("M1")).isEmpty();
    }

    @Test
    void aRecoveryCodeIsTheSameHoweverItIsTyped() {
        var code = RecoveryCode.make(new Random(7));
        assertThat(code.text()).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}");
        assertThat(new RecoveryCode(" "
                                + code.text().toUpperCase(java.util.Locale.ROOT).replace('-', ' '))
                        .hash())
                .isEqualTo(code.hash());
    }
}
