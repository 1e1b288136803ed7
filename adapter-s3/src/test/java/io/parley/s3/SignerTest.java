package io.parley.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vectors that AWS publishes: of its signature test suite, and of the S3 documentation. */
class SignerTest {
    private static final Signer SUITE =
            new Signer("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1", "service");
    private static final Signer S3 =
            new Signer("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1", "s3");
    private static final Instant THEN = Instant.parse("2015-08-30T12:36:00Z");
    private static final Instant MAY = Instant.parse("2013-05-24T00:00:00Z");
    private static final String BUCKET = "https://examplebucket.s3.amazonaws.com";
    private static final String EMPTY = Signer.sha256(new byte[0]);

    @Test
    void getVanilla() {
        assertThat(suite("GET", "https://example.amazonaws.com/"))
                .endsWith("Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                        + "SignedHeaders=host;x-amz-date, ");
    }

    @Test
    void getVanillaQueryOrderKeyCase() {
        assertThat(suite("GET", "https://example.amazonaws.com/?Param2=value2&Param1=value1"))
                .endsWith("Signature=b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    }

    @Test
    void postVanilla() {
        assertThat(suite("POST", "https://example.amazonaws.com/"))
                .endsWith("Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }

    private static String suite(String method, String address) {
        return SUITE.authorization(method, URI.create(address), Map.of("X-Amz-Date", "20150830T123600Z"), EMPTY, THEN);
    }

    @Test
    void s3GetsARange() {
        var headers = S3.sign("GET", URI.create(BUCKET + "/test.txt"), Map.of("range", "bytes=0-9"), new byte[0], MAY);

        assertThat(headers.get("authorization"))
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        assertThat(headers)
                .containsEntry("x-amz-date", "20130524T000000Z")
                .containsEntry("x-amz-content-sha256", EMPTY);
    }

    @Test
    void s3PutsAnObject() {
        var headers = S3.sign(
                "PUT",
                URI.create(BUCKET + "/test%24file.text"),
                Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                "Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8),
                MAY);

        assertThat(headers.get("authorization"))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void s3ReadsASettingThatHasNoValue() {
        var headers = S3.sign("GET", URI.create(BUCKET + "/?lifecycle"), Map.of(), new byte[0], MAY);

        assertThat(headers.get("authorization"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void s3Lists() {
        var headers = S3.sign("GET", URI.create(BUCKET + "/?max-keys=2&prefix=J"), Map.of(), new byte[0], MAY);

        assertThat(headers.get("authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void noKeyIsPrinted() {
        assertThat(S3.toString()).doesNotContain("AKIA").doesNotContain("wJal");
    }
}
