package io.parley.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.parley.messaging.identity.ProviderKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdTokenTest {
    private static final Instant ISSUED = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant END = ISSUED.plus(Duration.ofMinutes(5));
    private static final OidcSettings SETTINGS = OidcSettings.standard(
            new ProviderKey("sample"),
            "Sample",
            URI.create("https://issuer.example"),
            new OidcSettings.Client("us", "secret"),
            URI.create("https://parley.example/callback"));

    private static Optional<String> complaintAt(Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("https://issuer.example")
                .audience("us")
                .subject("subject-1")
                .claim("nonce", "n")
                .issueTime(Date.from(ISSUED))
                .expirationTime(Date.from(END))
                .build();
        return new IdToken(claims).complaint(SETTINGS, "n", now);
    }

    @Test
    void clocksMayBeAMinuteApartAndNoMore() {
        assertThat(complaintAt(ISSUED)).isEmpty();
        assertThat(complaintAt(ISSUED.minusSeconds(60))).isEmpty();
        assertThat(complaintAt(ISSUED.minusSeconds(61))).contains("iat");
        assertThat(complaintAt(END.plusSeconds(59))).isEmpty();
        assertThat(complaintAt(END.plusSeconds(60))).contains("exp");
    }
}
