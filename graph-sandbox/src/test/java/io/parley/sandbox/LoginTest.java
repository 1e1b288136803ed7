package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LoginTest extends SandboxTest {
    private static final String REDIRECT = "https://parley.example/back";
    private static final String CREDENTIALS = "client_id=" + APP + "&client_secret=s3cret";

    private Caller.Answer exchange(String more) {
        return caller.get("/v25.0/oauth/access_token?" + CREDENTIALS + "&" + more, "");
    }

    private static String token(Caller.Answer answer) {
        return answer.body().path("access_token").asText();
    }

    @Test
    void aCodeBecomesAnHoursTokenThenSixtyDaysThenPageTokensWithoutEnd() {
        var user = graph.user("1001", "Uma").manages(graph.page(PAGE));
        var code = user.consents(graph.app(), REDIRECT);
        var brief = exchange("redirect_uri=" + REDIRECT + "&code=" + code);
        assertThat(brief.body().path("expires_in").asLong()).isEqualTo(3600);
        var lasting = exchange("grant_type=fb_exchange_token&fb_exchange_token=" + token(brief));
        assertThat(lasting.body().path("expires_in").asLong()).isEqualTo(60 * 86_400);
        var pages = caller.get("/v25.0/me/accounts?fields=id,name,access_token,tasks", token(lasting))
                .body();
        var pageToken = pages.path("data").path(0).path("access_token").asText();
        clock.pass(Duration.ofDays(61));
        assertThat(caller.get("/v25.0/me", token(lasting)).subcode()).isEqualTo(463);
        assertThat(caller.get("/v25.0/me?fields=id,name", pageToken)
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Acme");
        user.changesPassword();
        assertThat(caller.get("/v25.0/me", pageToken).subcode()).isEqualTo(460);
    }

    @Test
    void aCodeServesOnceForOneAddressAndNotForLong() {
        var user = graph.user("1001", "Uma");
        var code = user.consents(graph.app(), REDIRECT);
        assertThat(exchange("redirect_uri=https://other.example&code=" + code).subcode())
                .isEqualTo(36008);
        assertThat(exchange("redirect_uri=" + REDIRECT + "&code=" + code).status())
                .isEqualTo(200);
        assertThat(exchange("redirect_uri=" + REDIRECT + "&code=" + code).subcode())
                .isEqualTo(36009);
        var late = user.consents(graph.app(), REDIRECT);
        clock.pass(Duration.ofMinutes(11));
        assertThat(exchange("redirect_uri=" + REDIRECT + "&code=" + late).subcode())
                .isEqualTo(36007);
    }

    @Test
    void theAppMustProveItself() {
        var wrong = "/v25.0/oauth/access_token?client_id=" + APP + "&client_secret=x&redirect_uri=y&code=z";
        assertThat(caller.get(wrong, "").code()).isEqualTo(1);
        assertThat(caller.get(wrong.replace(APP, "404"), "").code()).isEqualTo(101);
    }

    @Test
    void pagesComeInPages() {
        var user = graph.user("1001", "Uma");
        for (var number = 0; number < 30; number++) {
            graph.withPage("p" + number, "Page " + number, "token-" + number);
            user.manages(graph.page("p" + number));
        }
        var access = token(exchange("redirect_uri=" + REDIRECT + "&code=" + user.consents(graph.app(), REDIRECT)));
        var ids = new ArrayList<String>();
        var next = "/v25.0/me/accounts?fields=id";
        while (!next.isEmpty()) {
            var page = caller.get(next, access).body();
            page.path("data").forEach(item -> ids.add(item.path("id").asText()));
            next = page.path("paging").path("next").asText();
        }
        assertThat(ids).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aPageThatABusinessOwnsIsFoundByInspection() {
        graph.withPage("2002", "Of a business", "unused");
        var user = graph.user("1001", "Uma").manages(graph.page(PAGE)).managesForBusiness(graph.page("2002"));
        var access = token(exchange("redirect_uri=" + REDIRECT + "&code=" + user.consents(graph.app(), REDIRECT)));
        var listed = caller.get("/v25.0/me/accounts", access).body().path("data");
        assertThat(listed).hasSize(1);
        var inspect = "/v25.0/debug_token?input_token=" + access;
        var scopes = caller.get(inspect, APP + "|s3cret").body().path("data").path("granular_scopes");
        for (var scope : scopes) {
            if (scope.path("scope").asText().equals("pages_show_list")) {
                assertThat(scope.path("target_ids")).hasSize(2);
            }
        }
        var fields = "?fields=id,access_token,instagram_business_account%7Bid,username%7D";
        var pageToken = caller.get("/v25.0/2002" + fields, access)
                .body()
                .path("access_token")
                .asText();
        assertThat(caller.get("/v25.0/me?fields=name", pageToken)
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Of a business");
        var linked = caller.get("/v25.0/" + PAGE + fields, access).body().path("instagram_business_account");
        assertThat(linked.path("username").asText()).isEqualTo("acme.linked");
        assertThat(caller.get("/v25.0/" + LINKED_SHOP + "?fields=username", "page-token")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void embeddedSignUpGivesABusinessTokenWithoutEnd() {
        var user = graph.user("1001", "Uma").manages(graph.businessAccount(WABA));
        var business = exchange("code=" + user.signsUp(graph.app()));
        assertThat(business.body().has("expires_in")).isFalse();
        var withRedirect = user.signsUp(graph.app(), REDIRECT);
        assertThat(exchange("redirect_uri=" + REDIRECT + "&code=" + withRedirect)
                        .body()
                        .has("expires_in"))
                .isFalse();
        var subscribe = "/v25.0/" + WABA + "/subscribed_apps";
        assertThat(caller.call("POST", subscribe, token(business), "", "").status())
                .isEqualTo(200);
        assertThat(caller.get(subscribe, token(business)).body().path("data")).hasSize(1);
        assertThat(caller.get("/v25.0/" + PHONE, token(business)).status()).isEqualTo(200);
    }

    @Test
    void instagramHasItsOwnAppAndItsTokensAreRefreshed() {
        var code = graph.instagram(SHOP).consents(graph.app(), REDIRECT);
        var form = "client_id=990&client_secret=ig-s3cret&grant_type=authorization_code&redirect_uri=" + REDIRECT
                + "&code=" + code;
        assertThat(caller.postForm("/oauth/access_token", form.replace("ig-s3cret", "s3cret"))
                        .body()
                        .path("error_message")
                        .asText())
                .isNotEmpty();
        var brief = caller.postForm("/oauth/access_token", form + "%23_");
        assertThat(brief.status()).isEqualTo(200);
        var lasting = caller.get(
                "/access_token?grant_type=ig_exchange_token&client_secret=ig-s3cret&access_token=" + token(brief), "");
        assertThat(lasting.body().path("expires_in").asLong()).isEqualTo(60 * 86_400);
        var refresh = "/refresh_access_token?grant_type=ig_refresh_token&access_token=" + token(lasting);
        assertThat(caller.get(refresh, "").code()).isEqualTo(100);
        clock.pass(Duration.ofHours(24));
        assertThat(caller.get("/v25.0/me?fields=user_id,username", token(brief)).subcode())
                .isEqualTo(463);
        var refreshed = token(caller.get(refresh, ""));
        var me = caller.get("/v25.0/me?fields=id,user_id,username", refreshed).body();
        assertThat(me.path("user_id").asText()).isEqualTo(SHOP);
        assertThat(me.path("id").asText()).isNotEqualTo(SHOP);
        assertThat(me.path("username").asText()).isEqualTo("acme.shop");
    }
}
