package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(new SecureRandom(), 2);

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = hasher.hash("pässword \u0000😀");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.matches("pässword \u0000😀", hash)).isTrue();
        assertThat(hasher.matches("pässword", hash)).isFalse();
        assertThat(hasher.hash("pässword \u0000😀")).isNotEqualTo(hash);
    }

    /** From the reference implementation's own tests (phc-winner-argon2, test.c), version 19. */
    @Test
    void hashesOfTheReferenceImplementationMatch() {
        assertThat(hasher.matches(
                        "password",
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
                .isTrue();
    }

    /** From jBCrypt's own tests; what newer versions are called changes nothing for ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"$2a$", "$2b$", "$2y$"})
    void hashesThatBcryptMadeMatchAndMakeWay(String version) {
        String hash = version + "06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";
        assertThat(hasher.matches("abc", hash)).isTrue();
        assertThat(hasher.matches("abd", hash)).isFalse();
        assertThat(hasher.isOutdated(hash)).isTrue();
        assertThat(hasher.matches("abc", hash.replace("06$", "31$"))).isFalse();
    }

    @Test
    void onlyWhatWasMadeTodaysWayStays() {
        assertThat(hasher.isOutdated(hasher.hash("password"))).isFalse();
        assertThat(hasher.isOutdated(
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=99,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=1,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=0,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            })
    void aHashItCannotReadOrBearMatchesNothing(String hash) {
        assertThat(hasher.matches("password", hash)).isFalse();
    }

    @Test
    void manyAtOnceWaitTheirTurn() throws Exception {
        String hash = hasher.hash("password");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 16)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> hasher.matches("password", hash))
                    .toList());
            for (var each : all) {
                assertThat(each.get()).isTrue();
            }
        }
    }
}
