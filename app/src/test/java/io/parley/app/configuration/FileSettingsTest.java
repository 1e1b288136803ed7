package io.parley.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parley.files.ClamdAddress;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.MediaType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileSettingsTest {
    private static final Map<String, String> BUCKET = Map.of(
            "S3_ENDPOINT", "https://s3.example:9000",
            "S3_BUCKET", "files",
            "S3_ACCESS_KEY", "access",
            "S3_SECRET_KEY", "hunter2",
            "AWS_REGION", "eu-central-1");

    @Test
    void nothingSetIsAFolderWithoutAScanner() {
        var files = ConfigurationReader.read(Map.of()).files();

        assertThat(files.limits()).isEqualTo(FileLimits.standard());
        assertThat(files.limits().bytes()).isEqualTo(52_428_800);
        assertThat(files.bucket()).isEmpty();
        assertThat(files.clamd()).isEmpty();
    }

    @Test
    void everythingThatIsSetIsRead() {
        var files = ConfigurationReader.read(Map.of(
                        "MAX_FILE_SIZE", "1000000",
                        "ALLOWED_FILE_TYPES", "image/*, application/pdf",
                        "CLAMD_ADDRESS", "unix:/run/clamd.ctl"))
                .files();

        assertThat(files.limits().bytes()).isEqualTo(1_000_000);
        assertThat(files.types().mayBegin(new MediaType("image/gif"))).isTrue();
        assertThat(files.types().mayBegin(new MediaType("text/plain"))).isFalse();
        assertThat(files.clamd()).contains(new ClamdAddress.OnThisMachine("/run/clamd.ctl"));
        var bucket = ConfigurationReader.read(BUCKET).files().bucket().orElseThrow();
        assertThat(bucket.region()).isEqualTo("eu-central-1");
        assertThat(bucket.toString()).doesNotContain("hunter2", "access");
    }

    @Test
    void aBucketNeedsItsNameAndItsKeys() {
        var problem = refusal(Map.of("S3_ENDPOINT", "https://s3.example"));

        assertThat(problem.problems())
                .extracting(Problem::setting)
                .containsExactlyInAnyOrder("S3_BUCKET", "S3_ACCESS_KEY", "S3_SECRET_KEY");
    }

    @Test
    void whatIsWrongIsSaidTogether() {
        var problem = refusal(Map.of(
                "MAX_FILE_SIZE", "lots",
                "ALLOWED_FILE_TYPES", "image/png,text/html",
                "CLAMD_ADDRESS", "nowhere",
                "S3_ENDPOINT", "ftp://s3.example",
                "S3_BUCKET", "files",
                "S3_ACCESS_KEY", "access",
                "S3_SECRET_KEY", "hunter2"));

        assertThat(problem.problems())
                .extracting(Problem::setting)
                .containsExactlyInAnyOrder("MAX_FILE_SIZE", "ALLOWED_FILE_TYPES", "CLAMD_ADDRESS", "S3_ENDPOINT");
        assertThat(problem).hasMessageNotContaining("hunter2");
    }

    private static ConfigurationException refusal(Map<String, String> variables) {
        return catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(variables));
    }
}
