package io.parley.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parley.oidc.OidcSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {
    private static List<OidcSettings> read(Map<String, String> variables) {
        return ConfigurationReader.read(variables).providers();
    }

    @Test
    void nothingSetIsNobody() {
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void everyProviderThatIsSetIsRead() {
        var providers = read(Map.of(
                "PUBLIC_URL", "https://inbox.example/",
                "GOOGLE_CLIENT_ID", "g",
                "GOOGLE_CLIENT_SECRET", "hunter2",
                "FACEBOOK_APP_ID", "f",
                "FACEBOOK_APP_SECRET", "hunter2",
                "OIDC_PROVIDERS", "acme-one",
                "OIDC_ACME_ONE_ISSUER", "https://login.acme.example/realm",
                "OIDC_ACME_ONE_CLIENT_ID", "a",
                "OIDC_ACME_ONE_CLIENT_SECRET", "hunter2",
                "OIDC_ACME_ONE_NAME", "Acme"));

        assertThat(providers)
                .extracting(provider -> provider.key() + " " + provider.name() + " " + provider.issuer())
                .containsExactly(
                        "google Google https://accounts.google.com",
                        "facebook Facebook https://www.facebook.com",
                        "acme-one Acme https://login.acme.example/realm");
        assertThat(providers.getLast().callback())
                .hasToString("https://inbox.example/api/v1/auth/oauth/acme-one/callback");
        assertThat(providers.toString()).doesNotContain("hunter2");
    }

    @Test
    void withoutAPublicAddressPeopleComeBackToThisMachine() {
        var google = read(Map.of("PORT", "3333", "GOOGLE_CLIENT_ID", "g", "GOOGLE_CLIENT_SECRET", "s"))
                .getFirst();

        assertThat(google.callback()).hasToString("http://localhost:3333/api/v1/auth/oauth/google/callback");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var wrong = catchThrowableOfType(
                ConfigurationException.class,
                () -> read(Map.of(
                        "PUBLIC_URL", "inbox.example",
                        "GOOGLE_CLIENT_ID", "g",
                        "FACEBOOK_APP_SECRET", "hunter2",
                        "OIDC_PROVIDERS", "Acme,google,corp,half",
                        "OIDC_HALF_ISSUER", "http://login.example",
                        "OIDC_HALF_CLIENT_ID", "h",
                        "OIDC_HALF_CLIENT_SECRET", "hunter2")));

        assertThat(wrong.problems())
                .extracting(Problem::setting)
                .containsExactlyInAnyOrder(
                        "PUBLIC_URL",
                        "GOOGLE_CLIENT_SECRET",
                        "FACEBOOK_APP_ID",
                        "OIDC_PROVIDERS",
                        "OIDC_PROVIDERS",
                        "OIDC_CORP_ISSUER",
                        "OIDC_CORP_CLIENT_ID",
                        "OIDC_HALF_ISSUER");
        assertThat(wrong.getMessage()).doesNotContain("hunter2");
    }
}
