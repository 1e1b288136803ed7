package io.parley.app.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class AesGcmSecretBoxTest {
    private final AesGcmSecretBox box = new AesGcmSecretBox(EncryptionKey.allOf("a passphrase that nobody guesses"));

    @Test
    void whatWasSealedOpensInItsPlace() {
        assertThat(box.open(box.seal("tökén", "cha_1/accessToken"), "cha_1/accessToken"))
                .isEqualTo("tökén");
    }

    @Test
    void theFormNamesItsVersionAndItsKey() {
        assertThat(box.seal("token", "here")).matches("v1\\.[0-9a-f]{8}\\.[\\w-]{16}\\.[\\w-]+");
    }

    @Test
    void twiceTheSameLooksDifferent() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add(box.seal("token", "here"))).isTrue();
        }
    }

    @Test
    void itOpensNowhereElse() {
        var sealed = box.seal("token", "cha_1/accessToken");

        assertThatIllegalStateException().isThrownBy(() -> box.open(sealed, "cha_2/accessToken"));
    }

    @Test
    void anAlteredTextDoesNotOpen() {
        var sealed = box.seal("token", "here");
        for (int at = 0; at < sealed.length() - 1; at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            var altered = sealed.substring(0, at) + other + sealed.substring(at + 1);
            assertThatIllegalStateException().isThrownBy(() -> box.open(altered, "here"));
        }
    }

    @Test
    void aFailureQuotesNeitherTheSecretNorTheText() {
        assertThatIllegalStateException()
                .isThrownBy(() -> box.open("v1.hunter2", "here"))
                .withMessageNotContaining("hunter2");
    }

    @Test
    void anOldKeyStillOpensWhileTheNewestSeals() {
        var sealedBefore = box.seal("token", "here");
        var rotated = new AesGcmSecretBox(
                EncryptionKey.allOf("the key of next year and beyond, a passphrase that nobody guesses"));

        assertThat(rotated.open(sealedBefore, "here")).isEqualTo("token");
        assertThat(rotated.seal("token", "here").split("\\.")[1])
                .isNotEqualTo(sealedBefore.split("\\.")[1]);
    }

    @Test
    void aKeyThatIsGoneIsSaidToBeGone() {
        var sealed = box.seal("token", "here");
        var other = new AesGcmSecretBox(EncryptionKey.allOf("another passphrase altogether"));

        assertThatIllegalStateException()
                .isThrownBy(() -> other.open(sealed, "here"))
                .withMessageContaining("gone");
    }

    @Test
    void thirtyTwoBytesInBase64AreTheKeyItself() {
        byte[] raw = new byte[32];
        raw[0] = 7;

        var key = EncryptionKey.allOf(Base64.getEncoder().encodeToString(raw)).getFirst();

        assertThat(key.secret().getEncoded()).isEqualTo(raw);
        assertThat(key.toString()).doesNotContain(Base64.getEncoder().encodeToString(raw));
    }
}
