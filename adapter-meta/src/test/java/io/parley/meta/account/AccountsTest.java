package io.parley.meta.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ConnectionCheck.Checkup;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.TokenRefresh.Renewed;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.ActingNode;
import io.parley.meta.ActsFor;
import io.parley.meta.FileHosts;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.MessagingPlatform;
import io.parley.meta.MetaHosts;
import io.parley.meta.Samples;
import io.parley.meta.TestSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final MetaHosts HOSTS =
            MetaHosts.around(new GraphEndpoint(GraphEndpoint.DEFAULT_URL, GraphEndpoint.DEFAULT_VERSION));
    private static final ActsFor BY_PAGE = (account, settings) -> ActingNode.ofPage(account, HOSTS, settings);
    private static final ActsFor BY_LOGIN = (account, settings) -> ActingNode.ofInstagram(account, HOSTS, settings);
    private static final AccountId ACCOUNT = new AccountId("1");
    private static final Map<String, String> TOKEN = Map.of("accessToken", "t0ken");
    private static final Map<String, String> WITH_APP =
            Map.of("accessToken", "t0ken", "appId", "15", "appSecret", "s3cret");
    private static final Map<String, String> OF_PAGE = Map.of("accessToken", "t0ken", "pageId", "99");
    private static final ApiResponse DONE = TestSession.ok("{\"success\":true}");

    private final AppSubscription messenger = new AppSubscription(MessagingPlatform.MESSENGER, BY_PAGE);
    private final AppSubscription instagram = new AppSubscription(MessagingPlatform.INSTAGRAM, BY_LOGIN);

    @Test
    void aPageIsSubscribedToEveryEventWeRead() {
        var session = TestSession.of(TOKEN, DONE);
        assertThat(messenger.subscribe(ACCOUNT, session)).isEqualTo(new Asked.Got<>(Done.DONE));
        assertThat(session.only().method()).isEqualTo("POST");
        assertThat(session.only().url())
                .startsWith("https://graph.facebook.com/v25.0/1/subscribed_apps?subscribed_fields=messages%2C")
                .contains("messaging_policy_enforcement", "standby", "message_echoes");
    }

    @Test
    void anInstagramAccountIsSubscribedByItselfOrByItsPage() {
        var itself = TestSession.of(TOKEN, DONE);
        instagram.subscribe(ACCOUNT, itself);
        assertThat(itself.only().url())
                .startsWith("https://graph.instagram.com/v25.0/1/subscribed_apps?")
                .contains("messaging_seen");
        var byPage = TestSession.of(OF_PAGE, DONE);
        instagram.subscribe(ACCOUNT, byPage);
        assertThat(byPage.only().url())
                .startsWith("https://graph.facebook.com/v25.0/99/subscribed_apps?")
                .contains("message_deliveries");
    }

    @Test
    void aPageStaysSubscribedWhenItsInstagramAccountGoes() {
        var byPage = TestSession.of(OF_PAGE);
        assertThat(instagram.unsubscribe(ACCOUNT, byPage)).isEqualTo(new Asked.Got<>(Done.DONE));
        assertThat(byPage.requests()).isEmpty();
        var page = TestSession.of(TOKEN, DONE);
        messenger.unsubscribe(ACCOUNT, page);
        assertThat(page.only())
                .extracting(ApiRequest::method, ApiRequest::url)
                .containsExactly("DELETE", "https://graph.facebook.com/v25.0/1/subscribed_apps");
    }

    @Test
    void whatIsMissingIsFoundWhateverItsSpelling() {
        var fields = String.join("\",\"", EventFields.of(ActingNode.Login.PAGE))
                .replace("messaging_referrals", "messaging_referral")
                .replace("\"message_reads\",", "");
        assertThat(missing(TOKEN, "{\"data\":[{\"id\":\"15\",\"subscribed_fields\":[\"" + fields + "\"]}]}"))
                .isEqualTo(new Asked.Got<>(Set.of("message_reads")));
        assertThat(missing(TOKEN, "{\"data\":[]}"))
                .isInstanceOfSatisfying(
                        Asked.Got.class,
                        got -> assertThat((Set<?>) got.answer()).hasSize(14));
    }

    @Test
    void whatAnotherAppIsToldDoesNotCount() {
        var another = "{\"data\":[{\"id\":\"16\",\"subscribed_fields\":[\"messages\"]}]}";
        assertThat(missing(WITH_APP, another))
                .isInstanceOfSatisfying(
                        Asked.Got.class,
                        got -> assertThat((Set<?>) got.answer()).hasSize(14));
    }

    @Test
    void aSubscriptionThatCannotBeReadIsAskedForAgain() {
        assertThat(missing(TOKEN, "{}")).isInstanceOf(Asked.NotNow.class);
    }

    @Test
    void aPageIsThereAndItsTokenIsInspected() {
        var session = TestSession.of(
                WITH_APP,
                TestSession.ok("{\"id\":\"1\",\"name\":\"Shop\"}"),
                TestSession.ok(
                        "{\"data\":{\"is_valid\":true,\"expires_at\":1785312004,\"scopes\":[\"pages_messaging\"]}}"));
        var checkup = ((Asked.Got<Checkup>) check(MessagingPlatform.MESSENGER, BY_PAGE, session)).answer();
        assertThat(checkup.name()).isEqualTo("Shop");
        assertThat(checkup.validUntil()).contains(Instant.ofEpochSecond(1_785_312_004));
        assertThat(checkup.worries())
                .singleElement()
                .extracting(FailureReason::code, FailureReason::platformCode)
                .containsExactly("channel-permission-missing", "pages_manage_metadata");
        assertThat(session.only().headers()).containsEntry("Authorization", "Bearer 15|s3cret");
        assertThat(session.requests().toString()).doesNotContain("t0ken");
    }

    @Test
    void aTokenWithoutAnEndHasNone() {
        var session = TestSession.of(
                WITH_APP,
                TestSession.ok("{\"id\":\"1\",\"name\":\"Shop\"}"),
                TestSession.ok("{\"data\":{\"is_valid\":true,\"expires_at\":0,\"scopes\":"
                        + "[\"pages_messaging\",\"pages_manage_metadata\"]}}"));
        assertThat(check(MessagingPlatform.MESSENGER, BY_PAGE, session))
                .isEqualTo(new Asked.Got<>(new Checkup("Shop", Optional.empty(), List.of())));
    }

    @Test
    void aDeadTokenIsDenied() {
        var inspected = TestSession.of(
                WITH_APP, TestSession.ok("{\"id\":\"1\"}"), TestSession.ok("{\"data\":{\"is_valid\":false}}"));
        assertThat(check(MessagingPlatform.MESSENGER, BY_PAGE, inspected))
                .isInstanceOfSatisfying(
                        Asked.Denied.class, denied -> assertThat(denied.blame()).isEqualTo(Blame.CREDENTIALS));
        var refused = TestSession.of(TOKEN, TestSession.error(400, 190, 463));
        assertThat(check(MessagingPlatform.MESSENGER, BY_PAGE, refused)).isInstanceOf(Asked.Denied.class);
    }

    @Test
    void instagramLoginIsAskedWhoItIs() {
        var session = TestSession.of(TOKEN, TestSession.ok("{\"id\":\"26\",\"user_id\":\"1\",\"username\":\"shop\"}"));
        assertThat(check(MessagingPlatform.INSTAGRAM, BY_LOGIN, session))
                .isInstanceOfSatisfying(
                        Asked.Got.class,
                        got -> assertThat(((Checkup) got.answer()).name()).isEqualTo("shop"));
        assertThat(session.only().url()).startsWith("https://graph.instagram.com/v25.0/me?fields=");
        var another = TestSession.of(TOKEN, TestSession.ok("{\"id\":\"26\",\"user_id\":\"2\"}"));
        assertThat(check(MessagingPlatform.INSTAGRAM, BY_LOGIN, another))
                .isInstanceOfSatisfying(
                        Asked.Denied.class,
                        denied -> assertThat(denied.why().code()).isEqualTo("channel-account-differs"));
    }

    @Test
    void anAccountOfAPageIsTheOneThePageNames() {
        var page = "{\"id\":\"99\",\"name\":\"Shop\",\"instagram_business_account\":{\"id\":\"%s\"}}";
        var ours = TestSession.of(OF_PAGE, TestSession.ok(page.formatted("1")));
        assertThat(check(MessagingPlatform.INSTAGRAM, BY_LOGIN, ours))
                .isEqualTo(new Asked.Got<>(new Checkup("Shop", Optional.empty(), List.of())));
        assertThat(ours.only().url()).startsWith("https://graph.facebook.com/v25.0/99?fields=");
        var another = TestSession.of(OF_PAGE, TestSession.ok(page.formatted("2")));
        assertThat(check(MessagingPlatform.INSTAGRAM, BY_LOGIN, another)).isInstanceOf(Asked.Denied.class);
    }

    @Test
    void instagramLoginsTokensAreRenewedForSixtyDays() {
        var session = TestSession.of(TOKEN, TestSession.ok(Samples.file("instagram/api-refresh-token-response")));
        var tokens = new InstagramTokens(HOSTS);
        assertThat(tokens.ahead()).isEqualTo(Duration.ofDays(15));
        var renewed = ((Asked.Got<Renewed>) tokens.renew(session)).answer();
        assertThat(renewed.settings().get("accessToken")).isEqualTo("IGAAexample");
        assertThat(renewed.until())
                .contains(Instant.parse("2026-11-21T10:00:00Z").plusSeconds(5_183_944));
        assertThat(session.only().url())
                .isEqualTo("https://graph.instagram.com/refresh_access_token?access_token=t0ken"
                        + "&grant_type=ig_refresh_token");
        assertThat(session.only().toString()).doesNotContain("t0ken");
    }

    @Test
    void pagesTokensNeedNoRenewal() {
        var session = TestSession.of(OF_PAGE);
        assertThat(new InstagramTokens(HOSTS).renew(session)).isInstanceOf(Asked.Got.class);
        assertThat(session.requests()).isEmpty();
    }

    @Test
    void aFileLiesWhereItsReferenceSays() {
        var files = new LinkedFiles(FileHosts.of(HOSTS.files(), HOSTS.graph()));
        var located = files.locate(media("https://scontent.xx.fbcdn.net/a.jpg"), TestSession.of(TOKEN));
        assertThat(located)
                .isEqualTo(new Asked.Got<>(
                        new MediaFetcher.Place("https://scontent.xx.fbcdn.net/a.jpg", Map.of(), Optional.empty())));
        assertThat(files.hosts()).containsExactlyInAnyOrder(".fbcdn.net", ".fbsbx.com", ".cdninstagram.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "18577",
                "no address",
                "/a",
                "http://scontent.xx.fbcdn.net/a.jpg",
                "https://fbcdn.net.evil.example/a",
                "https://evil.example/.fbcdn.net",
                "https://user@evil.example\\@x.fbcdn.net/",
                "file:///etc/passwd"
            })
    void aReferenceThatIsNoAddressAtMetaIsNowhere(String reference) {
        var files = new LinkedFiles(FileHosts.of(HOSTS.files(), HOSTS.graph()));
        assertThat(files.locate(media(reference), TestSession.of(TOKEN))).isInstanceOf(Asked.Denied.class);
    }

    @Test
    void aStandInForTheGraphApiStandsInForAllHosts() {
        var hosts = MetaHosts.around(new GraphEndpoint("http://127.0.0.1:8080", "v25.0"));
        assertThat(hosts.instagram().url()).isEqualTo("http://127.0.0.1:8080");
        assertThat(hosts.files()).containsExactly("127.0.0.1");
    }

    private Asked<Set<String>> missing(Map<String, String> settings, String answer) {
        return messenger.missing(ACCOUNT, TestSession.of(settings, TestSession.ok(answer)));
    }

    private static Asked<Checkup> check(MessagingPlatform platform, ActsFor actsFor, TestSession session) {
        return new AccountCheck(platform, HOSTS, actsFor).check(ACCOUNT, session);
    }

    private static RemoteMedia media(String reference) {
        return new RemoteMedia(
                MediaKind.IMAGE,
                reference,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                RemoteMedia.Stage.WAITING);
    }
}
