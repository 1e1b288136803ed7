package io.parley.meta.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ContactProfile;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.contact.Handle;
import io.parley.meta.ActingNode;
import io.parley.meta.ActsFor;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.MessagingPlatform;
import io.parley.meta.MetaHosts;
import io.parley.meta.Samples;
import io.parley.meta.TestSession;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
    private static final AccountId ACCOUNT = new AccountId("1");
    private static final MetaHosts HOSTS = MetaHosts.around(new GraphEndpoint("https://graph.example", "v25.0"));
    private static final ActsFor PAGE = (account, settings) -> ActingNode.ofPage(account, HOSTS, settings);
    private static final Map<String, String> TOKEN = Map.of("accessToken", "t0ken", "appSecret", "s3cret");

    private static Asked<ContactProfile> ask(MessagingPlatform platform, TestSession session) {
        return new Profiles(platform, PAGE).profile(ACCOUNT, new Handle("7"), session);
    }

    private static Asked<ContactProfile> messenger(ApiResponse answer) {
        return ask(MessagingPlatform.MESSENGER, TestSession.of(TOKEN, answer));
    }

    private static Asked<ContactProfile> instagram(ApiResponse answer) {
        return ask(MessagingPlatform.INSTAGRAM, TestSession.of(TOKEN, answer));
    }

    private static ApiResponse error(int status, int code, int subcode) {
        return new ApiResponse.Answered(
                status, Map.of(), "{\"error\":{\"code\":%d,\"error_subcode\":%d}}".formatted(code, subcode));
    }

    private static Asked<ContactProfile> named(String name) {
        return new Asked.Got<>(new ContactProfile(name));
    }

    @Test
    void thePersonIsAskedForByTheirIdInTheNameOfTheAccount() {
        var session = TestSession.of(TOKEN, TestSession.ok("{\"id\":\"7\",\"name\":\"Ann Lee\"}"));
        assertThat(ask(MessagingPlatform.MESSENGER, session)).isEqualTo(named("Ann Lee"));
        assertThat(session.only().method()).isEqualTo("GET");
        assertThat(session.only().url())
                .startsWith("https://graph.example/v25.0/7?appsecret_proof=")
                .endsWith("&fields=name%2Cfirst_name%2Clast_name")
                .doesNotContain("t0ken");
        assertThat(session.only().headers()).containsEntry("Authorization", "Bearer t0ken");
    }

    @Test
    void bothNamesAreOneName() {
        assertThat(messenger(TestSession.ok("{\"id\":\"7\",\"first_name\":\"Ann\",\"last_name\":\"Lee\"}")))
                .isEqualTo(named("Ann Lee"));
        assertThat(messenger(TestSession.ok("{\"id\":\"7\",\"first_name\":\"Ann\",\"last_name\":\"\"}")))
                .isEqualTo(named("Ann"));
        assertThat(messenger(TestSession.ok("{\"id\":\"7\"}"))).isEqualTo(named(""));
    }

    @Test
    void whoeverHasNoNameOnInstagramGoesByTheirUsername() {
        assertThat(instagram(TestSession.ok(Samples.file("instagram/api-user-profile-response"))))
                .isEqualTo(named("Ana G"));
        assertThat(instagram(TestSession.ok("{\"id\":\"7\",\"name\":\" \",\"username\":\"ana.g\"}")))
                .isEqualTo(named("ana.g"));
    }

    @Test
    void aNameIsHarmless() {
        assertThat(messenger(TestSession.ok("{\"id\":\"7\",\"name\":\" Ann\\u202e\\u0000\\n Lee\"}")))
                .isEqualTo(named("Ann Lee"));
        assertThat(messenger(TestSession.ok("{\"id\":\"7\",\"name\":{\"a\":1}}")))
                .isEqualTo(named(""));
    }

    @ParameterizedTest
    @CsvSource({"400, 100, 2018218", "400, 100, 33", "403, 230, 0"})
    void whatThePlatformDoesNotSayIsAnAnswer(int status, int code, int subcode) {
        assertThat(messenger(error(status, code, subcode))).isEqualTo(named(""));
        assertThat(instagram(error(status, code, subcode))).isEqualTo(named(""));
    }

    @ParameterizedTest
    @CsvSource({"401, 190, 463, CREDENTIALS", "403, 10, 0, ACCOUNT", "400, 100, 0, MESSAGE"})
    void whatIsWrongOtherwiseIsDenied(int status, int code, int subcode, Blame blame) {
        assertThat(messenger(error(status, code, subcode)))
                .isInstanceOfSatisfying(
                        Asked.Denied.class, denied -> assertThat(denied.blame()).isEqualTo(blame));
    }

    @ParameterizedTest
    @CsvSource({"400, 4, 0", "400, 613, 0", "500, 2, 0"})
    void aBusyPlatformIsAskedLater(int status, int code, int subcode) {
        assertThat(messenger(error(status, code, subcode))).isInstanceOf(Asked.NotNow.class);
    }

    @Test
    void withoutATokenNobodyIsAsked() {
        var session = TestSession.of(Map.of("accessToken", ""), TestSession.ok("{}"));
        assertThat(ask(MessagingPlatform.MESSENGER, session)).isInstanceOf(Asked.Denied.class);
    }
}
