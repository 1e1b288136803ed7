package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Browsers that sign in with cookies; OWASP cross-site request forgery. */
class CookiesTest extends ServerTest {
    private static final String LOGIN = "/api/v1/auth/login?mode=cookie";
    private static final String SESSIONS = "/api/v1/auth/sessions";

    private HttpResponse<String> signIn() {
        return marked(server().post(LOGIN)
                        .json("{'email':'%s','password':'%s'}"
                                .formatted(server().register().email(), RunningServer.PASSWORD)))
                .send();
    }

    private static Call marked(Call call) {
        return call.header("X-Parley-CSRF", "1");
    }

    private static List<String> set(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie");
    }

    /** As the browser sends them back. */
    private static String cookies(HttpResponse<String> response) {
        return set(response).stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    @Test
    void theTokensAreInCookiesThatNoScriptReadsAndNotInTheAnswer() {
        var response = signIn();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("Token");
        assertThat(set(response))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-parley-")
                        .contains("; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=")
                        .doesNotContain("Domain"));
        server().get("/api/v1/me").header("Cookie", cookies(response)).expect(200);
    }

    @Test
    void aBrowserRefreshesAndLogsOutWithItsCookies() {
        var first = signIn();
        var second = marked(server().post("/api/v1/auth/refresh?mode=cookie"))
                .header("Cookie", cookies(first))
                .send();
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(cookies(second)).isNotEqualTo(cookies(first));
        var left = marked(server().post("/api/v1/auth/logout"))
                .header("Cookie", cookies(second))
                .send();
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(set(left)).hasSize(2).allMatch(cookie -> cookie.endsWith("Max-Age=0"));
        server().get("/api/v1/me").header("Cookie", cookies(second)).expectProblem(401, "session-ended");
        marked(server().post("/api/v1/auth/refresh?mode=cookie")).expectProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', 403",
        "2, '', '', 403",
        "1, https://evil.example, '', 403",
        "1, null, '', 403",
        "1, '', cross-site, 403",
        "1, '', same-site, 403",
        "1, '', same-origin, 204",
        "1, https://console.example, cross-site, 204",
        "1, here, same-origin, 204",
        "1, '', '', 204",
    })
    void whatChangesSomethingMustComeFromOurPage(String mark, String origin, String site, int status) {
        var call = server().call("DELETE", SESSIONS).header("Cookie", cookies(signIn()));
        if (!mark.isEmpty()) {
            call.header("X-Parley-CSRF", mark);
        }
        if (!origin.isEmpty()) {
            call.header(
                    "Origin",
                    origin.equals("here")
                            ? "http://localhost:" + server().javalin.port()
                            : origin);
        }
        if (!site.isEmpty()) {
            call.header("Sec-Fetch-Site", site);
        }
        if (status == 403) {
            call.expectProblem(403, "csrf");
        } else {
            call.expect(status);
        }
    }

    @Test
    void noOtherPageSignsABrowserIn() {
        var ada = server().register();
        server().post(LOGIN)
                .json("{'email':'%s','password':'%s'}".formatted(ada.email(), RunningServer.PASSWORD))
                .expectProblem(403, "csrf");
        marked(server().post("/api/v1/auth/refresh?mode=cookie"))
                .header("Origin", "https://evil.example")
                .expectProblem(403, "csrf");
    }

    /** Who has a token in the header is asked for nothing else, whatever cookies come along. */
    @Test
    void aBearerNeedsNoMark() {
        var ada = server().register();
        ada.delete(SESSIONS).header("Cookie", cookies(signIn())).expect(204);
        ada.get("/api/v1/me").expectProblem(401, "session-ended");
    }
}
