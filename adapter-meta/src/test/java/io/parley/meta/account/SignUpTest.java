package io.parley.meta.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp;
import io.parley.messaging.channel.SignUp.Found;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.MessagingPlatform;
import io.parley.meta.MetaHosts;
import io.parley.meta.TestSession;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignUpTest {
    private static final URI BACK = URI.create("https://parley.example/back");
    private static final MetaHosts HOSTS =
            MetaHosts.around(new GraphEndpoint(GraphEndpoint.DEFAULT_URL, GraphEndpoint.DEFAULT_VERSION));
    private static final Map<String, String> FACEBOOK = Map.of("appId", "15", "appSecret", "s3cret");
    private static final Map<String, String> INSTAGRAM =
            Map.of("appId", "15", "appSecret", "s3cret", "instagramAppId", "16", "instagramAppSecret", "s3cond");
    private static final String PAGES = "{\"data\":[{\"id\":\"1\",\"name\":\"Shop\",\"access_token\":\"p1\","
            + "\"instagram_business_account\":{\"id\":\"1784\",\"username\":\"shop\"}}],"
            + "\"paging\":{\"cursors\":{\"after\":\"next\"},\"next\":\"https://evil.example/\"}}";
    private static final String MORE_PAGES =
            "{\"data\":[{\"id\":\"2\",\"name\":\"Other\",\"access_token\":\"p2\"},{\"id\":\"3\",\"name\":\"No token\"}]}";
    private static final String INSPECTION = "{\"data\":{\"is_valid\":true,\"granular_scopes\":"
            + "[{\"scope\":\"pages_show_list\",\"target_ids\":[\"1\",\"4\"]}]}}";

    private final SignUp messenger = new FacebookSignUp(MessagingPlatform.MESSENGER, HOSTS);
    private final SignUp instagram =
            new EitherSignUp(new InstagramSignUp(HOSTS), new FacebookSignUp(MessagingPlatform.INSTAGRAM, HOSTS));

    @Test
    void facebookLoginAsksForWhatAChannelNeeds() {
        var address = messenger.begin(BACK, "st&te", new Settings(FACEBOOK));
        assertThat(address.toString())
                .startsWith("https://www.facebook.com/v25.0/dialog/oauth?client_id=15&")
                .contains("redirect_uri=https%3A%2F%2Fparley.example%2Fback", "state=st%26te", "pages_messaging");
    }

    @Test
    void aConfigurationSaysWhatToAskFor() {
        var deployment = new Settings(Map.of("appId", "15", "loginConfiguration", "77"));
        assertThat(messenger.begin(BACK, "s", deployment).toString())
                .contains("config_id=77")
                .doesNotContain("scope");
    }

    @Test
    void aPersonsPagesAreFoundWithThoseOfTheirBusiness() {
        var session = facebook();
        assertThat(found(messenger.complete("c0de", BACK, session)))
                .extracting(found -> found.account().value() + " " + found.name() + " "
                        + found.settings().get("accessToken"))
                .containsExactly("1 Shop p1", "2 Other p2", "4 Business p4");
        assertThat(session.requests().get(0).url())
                .startsWith(
                        "https://graph.facebook.com/v25.0/oauth/access_token?client_id=15&client_secret=s3cret&code=c0de");
        assertThat(session.requests().get(1).url()).contains("fb_exchange_token=short", "grant_type=fb_exchange_token");
        assertThat(session.requests().get(3).url())
                .startsWith("https://graph.facebook.com/v25.0/me/accounts?after=next&appsecret_proof=");
        assertThat(session.requests().toString()).doesNotContain("s3cret", "c0de", "short", "long");
    }

    @Test
    void withoutAnAppForInstagramLoginThePagesAccountsAreFound() {
        assertThat(found(instagram.complete("c0de", BACK, facebook())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.account().value()).isEqualTo("1784");
                    assertThat(found.name()).isEqualTo("shop");
                    assertThat(found.settings().values())
                            .containsExactlyInAnyOrderEntriesOf(
                                    Map.of("accessToken", "p1", "pageId", "1", "login", "page"));
                    assertThat(found.until()).isEmpty();
                });
    }

    @Test
    void instagramLoginGivesATokenForSixtyDays() {
        var session = TestSession.of(
                INSTAGRAM,
                TestSession.ok("{\"data\":[{\"access_token\":\"hour\",\"user_id\":\"26\"}]}"),
                TestSession.ok("{\"access_token\":\"long\",\"expires_in\":5183944}"),
                TestSession.ok("{\"id\":\"26\",\"user_id\":\"1784\",\"username\":\"shop\"}"));
        assertThat(instagram.begin(BACK, "s", new Settings(INSTAGRAM)).toString())
                .startsWith("https://api.instagram.com/oauth/authorize?client_id=16&");
        assertThat(found(instagram.complete("c0de", BACK, session)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.account().value()).isEqualTo("1784");
                    assertThat(found.settings().values())
                            .containsEntry("accessToken", "long")
                            .containsEntry("login", "instagram");
                    assertThat(found.until())
                            .contains(Instant.parse("2026-11-21T10:00:00Z").plusSeconds(5_183_944));
                });
        assertThat(session.requests().get(0).body()).contains("client_secret=s3cond", "code=c0de");
        assertThat(session.requests().get(1).url()).startsWith("https://graph.instagram.com/access_token?");
    }

    @Test
    void aCodeThatIsNoLongerGoodIsDenied() {
        var facebook = TestSession.of(FACEBOOK, TestSession.error(400, 100, 36009));
        assertThat(messenger.complete("c0de", BACK, facebook)).isInstanceOf(Asked.Denied.class);
        var instagramsOwnShape = new ApiResponse.Answered(
                400, Map.of(), "{\"error_type\":\"OAuthException\",\"code\":400,\"error_message\":\"x\"}");
        assertThat(instagram.complete("c0de", BACK, TestSession.of(INSTAGRAM, instagramsOwnShape)))
                .isInstanceOf(Asked.Denied.class);
    }

    @Test
    void aListThatCannotBeReadToItsEndIsAskedForAgain() {
        var session = TestSession.of(
                FACEBOOK,
                TestSession.ok("{\"access_token\":\"short\"}"),
                TestSession.ok("{\"access_token\":\"long\"}"),
                TestSession.ok(PAGES),
                TestSession.error(500, 2, 0));
        assertThat(messenger.complete("c0de", BACK, session)).isInstanceOf(Asked.NotNow.class);
    }

    private static TestSession facebook() {
        return TestSession.of(
                FACEBOOK,
                TestSession.ok("{\"access_token\":\"short\"}"),
                TestSession.ok("{\"access_token\":\"long\",\"expires_in\":5183944}"),
                TestSession.ok(PAGES),
                TestSession.ok(MORE_PAGES),
                TestSession.ok(INSPECTION),
                TestSession.ok("{\"id\":\"4\",\"name\":\"Business\",\"access_token\":\"p4\"}"));
    }

    private static List<Found> found(Asked<List<Found>> asked) {
        assertThat(asked).isInstanceOf(Asked.Got.class);
        return ((Asked.Got<List<Found>>) asked).answer();
    }
}
