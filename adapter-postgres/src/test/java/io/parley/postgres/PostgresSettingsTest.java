package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"postgres", "postgresql"})
    void aDatabaseUrlIsTakenApart(String scheme) {
        var settings = PostgresSettings.of(scheme + "://ada:p%40ss+word@db.example:6432/parley?sslmode=require", 4);

        assertThat(settings)
                .isEqualTo(new PostgresSettings(
                        "jdbc:postgresql://db.example:6432/parley?sslmode=require", "ada", "p@ss+word", 4));
    }

    @Test
    void portAndPasswordMayBeLeftOut() {
        assertThat(PostgresSettings.of("postgres://ada@db/parley", 4))
                .isEqualTo(new PostgresSettings("jdbc:postgresql://db/parley", "ada", "", 4));
    }

    @Test
    void aJdbcAddressIsTakenAsItIs() {
        assertThat(PostgresSettings.of("jdbc:postgresql://db/parley?user=ada", 4)
                        .url())
                .isEqualTo("jdbc:postgresql://db/parley?user=ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ada:secret@db/parley", "postgres://ada:secret word@db/parley", "secret", ""})
    void anythingElseIsRefusedWithoutQuotingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresSettings.of(url, 4))
                .withMessageContaining("postgres://user:password@host:port/name")
                .withNoCause();
    }

    @Test
    void settingsPrintNoSecret() {
        assertThat(PostgresSettings.of("postgres://ada:secret@db/parley", 4).toString())
                .isEqualTo("PostgresSettings[poolSize=4]");
    }
}
