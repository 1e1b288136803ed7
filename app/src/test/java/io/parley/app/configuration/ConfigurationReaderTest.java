package io.parley.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.identity.Doorkeeper;
import io.parley.messaging.organization.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {
    private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

    @Test
    void nothingSetIsEnoughToStart() {
        var configuration = ConfigurationReader.read(Map.of());

        assertThat(configuration.door().port()).isEqualTo(3000);
        assertThat(configuration.door().origins()).isEmpty();
        assertThat(configuration.door().doorkeeper()).isEqualTo(Doorkeeper.wary());
        assertThat(configuration.storage().folder()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(configuration.storage().databaseUrl()).isEmpty();
        assertThat(configuration.keys().jwt()).isEmpty();
        assertThat(configuration.meta().appSecret()).isEmpty();
        assertThat(configuration.meta().endpoint().url()).isEqualTo("https://graph.facebook.com");
        assertThat(configuration.meta().graphVersion()).isEqualTo("v25.0");
        assertThat(configuration.demo()).isFalse();
    }

    @Test
    void everythingThatIsSetIsRead() {
        var configuration = ConfigurationReader.read(Map.of(
                "PORT", " 8080 ",
                "DATABASE_URL", "postgres://parley:secret@db.example:5432/parley",
                "JWT_SECRET", LONG_ENOUGH,
                "META_APP_SECRET", "app",
                "META_GRAPH_URL", "http://127.0.0.1:9/",
                "META_GRAPH_VERSION", "v24.0",
                "PARLEY_DEMO", "TRUE",
                "FRONTEND_URL", "https://inbox.example/",
                "CORS_ORIGIN", "https://a.example, https://b.example:8443"));

        assertThat(configuration.door().port()).isEqualTo(8080);
        assertThat(configuration.door().origins())
                .containsExactly("https://inbox.example", "https://a.example", "https://b.example:8443");
        assertThat(configuration.storage().databaseUrl()).contains("postgres://parley:secret@db.example:5432/parley");
        assertThat(configuration.keys().jwt()).contains(LONG_ENOUGH);
        assertThat(configuration.meta().appSecret()).contains("app");
        assertThat(configuration.meta().graphVersion()).isEqualTo("v24.0");
        assertThat(configuration.demo()).isTrue();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithoutSayingASecret(@TempDir Path temp) throws Exception {
        var notAFolder = Files.createFile(temp.resolve("file"));
        var wrong = Map.of(
                "PORT", "99999",
                "DATABASE_URL", "mysql://user:hunter2@db/parley",
                "REDIS_URL", "http://:hunter2@cache",
                "JWT_SECRET", "hunter2",
                "ENCRYPTION_KEY", "hunter2",
                "META_GRAPH_URL", "graph",
                "META_GRAPH_VERSION", "25",
                "PARLEY_DEMO", "yes",
                "CORS_ORIGIN", "https://a.example/path",
                "PARLEY_DATA_DIR", notAFolder.toString());

        var refused = catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(wrong));

        assertThat(refused.problems()).extracting(Problem::setting).containsExactlyInAnyOrderElementsOf(wrong.keySet());
        assertThat(refused.problems()).allSatisfy(problem -> {
            assertThat(problem.cause()).isNotBlank();
            assertThat(problem.fix()).isNotBlank();
        });
        assertThat(refused).hasMessageNotContaining("hunter2");
    }

    @Test
    void nodesThatShareRedisShareTheirSecrets() {
        var alone = Map.of("REDIS_URL", "redis://:hunter2@cache");

        var refused = catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(alone));

        assertThat(refused.problems())
                .extracting(Problem::setting)
                .containsExactlyInAnyOrder("JWT_SECRET", "ENCRYPTION_KEY");
        var together = ConfigurationReader.read(Map.of(
                "REDIS_URL", "redis://:hunter2@cache", "JWT_SECRET", LONG_ENOUGH, "ENCRYPTION_KEY", LONG_ENOUGH));
        assertThat(together.storage().redis()).isPresent();
        assertThat(together.toString()).doesNotContain("hunter2");
    }

    @Test
    void membersMayWriteMuchUnlessToldOtherwise() {
        var conduct = ConfigurationReader.read(Map.of()).conduct();

        assertThat(conduct.limits()).isEqualTo(Limits.standard());
        assertThat(conduct.posting()).contains(new Rate(300, Duration.ofSeconds(10)));
        assertThat(conduct.words()).isEmpty();
    }

    @Test
    void whatMembersMayWriteIsRead(@TempDir Path temp) throws Exception {
        var words = Files.writeString(temp.resolve("words"), "# mild ones\n\n damn\nson of a gun\nscheiße\n");

        var conduct = ConfigurationReader.read(Map.of(
                        "MESSAGE_MAX_LENGTH", "500",
                        "MESSAGE_EDIT_TIME_LIMIT", "0",
                        "MAX_CONVERSATION_PARTICIPANTS", "12",
                        "PARLEY_SPAM_MESSAGES", "5",
                        "PARLEY_SPAM_SECONDS", "60",
                        "PARLEY_WORDS_FILE", words.toString()))
                .conduct();

        assertThat(conduct.limits()).isEqualTo(new Limits(500, 100, 12, Duration.ZERO));
        assertThat(conduct.posting()).contains(new Rate(5, Duration.ofMinutes(1)));
        assertThat(conduct.words()).containsExactly("damn", "son of a gun", "scheiße");
        assertThat(conduct.toString()).doesNotContain("damn");
    }

    @Test
    void noMessagesAtAllMeansAsManyAsTheyCan() {
        var conduct =
                ConfigurationReader.read(Map.of("PARLEY_SPAM_MESSAGES", "0")).conduct();

        assertThat(conduct.posting()).isEmpty();
    }

    @Test
    void limitsThatCannotBeKeptAreAllNamed(@TempDir Path temp) {
        var wrong = Map.of(
                "MESSAGE_MAX_LENGTH", "40001",
                "MESSAGE_EDIT_TIME_LIMIT", "15m",
                "MAX_CONVERSATION_PARTICIPANTS", "1",
                "PARLEY_SPAM_MESSAGES", "-1",
                "PARLEY_SPAM_SECONDS", "0",
                "PARLEY_WORDS_FILE", temp.resolve("nowhere").toString());

        var refused = catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(wrong));

        assertThat(refused.problems()).extracting(Problem::setting).containsExactlyInAnyOrderElementsOf(wrong.keySet());
    }

    @Test
    void aWordThatCannotBeLookedForIsNamedByItsLine(@TempDir Path temp) throws Exception {
        var words = Files.writeString(temp.resolve("words"), "fine\n" + "x".repeat(101) + "\n");
        var tooMany = Files.writeString(temp.resolve("many"), "word\n".repeat(1_001));
        var notUtf8 = Files.write(temp.resolve("latin"), new byte[] {'a', (byte) 0xE4});

        assertThat(problemWith(words)).contains("line 2").doesNotContain("xxx");
        assertThat(problemWith(tooMany)).contains("more than 1000 words");
        assertThat(problemWith(notUtf8)).contains("UTF-8");
    }

    private static String problemWith(Path words) {
        var environment = Map.of("PARLEY_WORDS_FILE", words.toString());
        return catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(environment))
                .getMessage();
    }

    @Test
    void loggingWordsAreCheckedToo() {
        var wrong = Map.of("LOG_LEVEL", "loud", "LOG_FORMAT", "xml");

        var refused = catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(wrong));

        assertThat(refused.problems())
                .extracting(Problem::setting)
                .containsExactlyInAnyOrder("LOG_LEVEL", "LOG_FORMAT");
    }

    @Test
    void printingTheConfigurationPrintsNoSecret() {
        var configuration = ConfigurationReader.read(Map.of(
                "DATABASE_URL", "postgres://parley:hunter2@db.example/parley",
                "JWT_SECRET", LONG_ENOUGH + "hunter2",
                "META_APP_SECRET", "hunter2"));

        assertThat(configuration.toString()).doesNotContain("hunter2");
    }
}
