package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.identity.ReturnPath;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.ProviderArrival;
import io.parley.messaging.service.ProviderSignInService;
import io.parley.wire.KeyRows;
import io.parley.wire.ProblemOf;
import io.parley.wire.Rows;
import java.util.List;
import java.util.Optional;

/** Getting in by way of a provider. A browser goes there and comes back; tokens are never in an address. */
record ProviderRoutes(ProviderSignInService providers) {
    private static final String ALL = "/api/v1/auth/oauth";
    private static final String ONE = ALL + "/{provider}";
    private static final String A_PATH = "a path on this server, as /inbox";
    /** Longer than any state of ours, and than any code that a provider gives. */
    private static final int LONGEST = 4_096;

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "Whom people can sign in with")
                        .answers(200, Schemas.page("Provider"))
                        .forAnyone(ask -> Pages.whole(providers.choices().stream()
                                .map(KeyRows::provider)
                                .toList())),
                Route.get(ONE, "Send the browser to the provider")
                        .query("return", "The page to come back to, a path on this server", text())
                        .answers(302)
                        .forAnyone(this::begin),
                Route.get(ONE + "/callback", "Where the provider sends the browser back")
                        .query("state", "What the browser was sent with", text())
                        .query("code", "What the provider lets it in with", text())
                        .answers(302)
                        .forAnyone(this::finish),
                Route.post(ALL + "/exchange", "Exchange the code that the browser came back with; it works once")
                        .takes(object(field("code", text())))
                        .answers(200, ref("SignedIn"))
                        .forAnyone(this::exchange),
                Route.post(ONE + "/link", "Link an account of the provider: go to the address in the answer")
                        .takes(object(optional("return", text())))
                        .answers(200, object(field("address", text())))
                        .forMembersInSecret(this::beginLink),
                Route.delete(ONE + "/link", "Sign in with this provider no more")
                        .answers(204)
                        .forMembers((ask, caller) ->
                                ask.answer(providers.unlink(caller, provider(ask)), gone -> Answer.empty(204))),
                Route.get("/api/v1/me/identities", "The accounts that the caller has linked")
                        .answers(200, Schemas.page("Identity"))
                        .forMembers((ask, caller) -> ask.answer(
                                providers.linked(caller),
                                links -> Pages.whole(
                                        links.stream().map(KeyRows::identity).toList()))));
    }

    static Schema provider() {
        return object(field("key", text()), field("name", text()), field("address", text()));
    }

    static Schema identity() {
        return object(field("provider", text()), field("linkedAt", instant()));
    }

    private Answer begin(Ask ask) {
        ReturnPath returnTo = ask.query("return", A_PATH, ReturnPath::parse).orElse(ReturnPath.HOME);
        String browser = BrowserCookie.of(ask).orElseGet(providers::newBrowser);
        return ask.answer(
                providers.begin(provider(ask), returnTo, browser),
                address -> BrowserCookie.keptIn(redirect(address), browser));
    }

    private Answer beginLink(Ask ask, Caller caller) {
        ReturnPath returnTo = ask.read(fields -> {
                    var path = fields.parsed("return", A_PATH, ReturnPath::parse);
                    return fields.result(() -> path);
                })
                .orElse(ReturnPath.HOME);
        String browser = BrowserCookie.of(ask).orElseGet(providers::newBrowser);
        return ask.answer(
                providers.beginLink(caller, provider(ask), returnTo, browser),
                address -> BrowserCookie.keptIn(Answer.json(200, KeyRows.address(address)), browser));
    }

    private Answer finish(Ask ask) {
        var arrival = providers.finish(
                provider(ask),
                given(ask, "state"),
                given(ask, "code"),
                BrowserCookie.of(ask).orElse(""));
        return switch (arrival) {
            case ProviderArrival.Lost(Refusal why) -> ask.refused(ProblemOf.refusal(why));
            case ProviderArrival.Admitted(ReturnPath to, String code) -> redirect(to.with("sign-in-code", code));
            case ProviderArrival.Linked(ReturnPath to) -> redirect(to.with("linked", ask.path("provider")));
            case ProviderArrival.TurnedAway(ReturnPath to, Refusal why) ->
                redirect(to.with("sign-in-error", why.code()));
        };
    }

    private Answer exchange(Ask ask) {
        String code = ask.read(fields -> {
            var text = fields.requiredText("code", LONGEST);
            return fields.result(text::orElseThrow);
        });
        var signedIn = providers.redeem(code, BrowserCookie.of(ask).orElse(""), origin(ask));
        return ask.answer(signedIn, done -> Answer.json(200, Rows.signedIn(done)));
    }

    private static ProviderKey provider(Ask ask) {
        return ProviderKey.parse(ask.path("provider"))
                .orElseThrow(() -> Ask.refusal(new Refusal.NotFound("sign-in provider")));
    }

    private static Origin origin(Ask ask) {
        return new Origin(ask.context().ip(), ask.header("User-Agent").orElse(""));
    }

    /** Whatever a provider, or somebody who plays one, has sent the browser back with. */
    private static String given(Ask ask, String name) {
        return Optional.ofNullable(ask.context().queryParam(name))
                .filter(text -> text.length() <= LONGEST)
                .orElse("");
    }

    private static Answer redirect(String address) {
        return Answer.empty(302).with("Location", address);
    }
}
