package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.guard.WordList;
import io.parley.messaging.guard.WordPolicy;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.search.SearchLanguage;
import io.parley.messaging.service.OrganizationProfile;
import io.parley.messaging.service.OrganizationService;
import io.parley.messaging.service.SearchService;
import io.parley.wire.OrganizationPatches;
import io.parley.wire.OrganizationRow;
import io.parley.wire.Words;
import java.util.List;
import java.util.Map;

/** The caller's organization and its settings. */
record OrganizationRoutes(OrganizationService organizations, SearchService search) {
    private static final String PATH = "/api/v1/organization";

    /** A full list of the longest words, in a script of four bytes a character. */
    private static final int PATCH_LIMIT = 1024 * 1024;

    private static final Schema POLICY = words(Words.all(WordPolicy.class));
    private static final Schema LANGUAGE = words(Words.all(SearchLanguage.class));
    private static final Schema LIST = list(text().and("minLength", 1).and("maxLength", WordList.MAX_LENGTH))
            .and("maxItems", WordList.MAX_WORDS);

    List<Route> routes() {
        return List.of(
                Route.get(PATH, "The caller's organization and its settings, for those who manage members")
                        .answers(200, ref("Organization"))
                        .forMembers((ask, caller) -> row(ask, organizations.get(caller))),
                Route.patch(PATH, "Change the organization: what is left out stays, null goes back to the standard")
                        .takes(patch())
                        .takesUpTo(PATCH_LIMIT)
                        .answers(200, ref("Organization"))
                        .forMembers(this::change),
                Route.put(
                                PATH + "/search-language",
                                "Say by whose rules messages are searched; the index is built anew")
                        .takes(object(field("language", LANGUAGE)))
                        .answers(200, object(field("language", LANGUAGE)))
                        .forMembers(this::changeLanguage));
    }

    static Map<String, Schema> schemas() {
        var unwanted = object(field("policy", POLICY), field("list", LIST));
        return Map.of(
                "Organization",
                object(
                        field("id", text()),
                        field("name", text()),
                        field("createdAt", instant()),
                        field("words", unwanted),
                        field("searchLanguage", LANGUAGE)));
    }

    private static Schema patch() {
        var name = text().and("minLength", 1).and("maxLength", Organization.MAX_NAME);
        var unwanted = object(optional("policy", POLICY.orNull()), optional("list", LIST.orNull()));
        return object(optional("name", name), optional("words", unwanted.orNull()));
    }

    private Answer change(Ask ask, Caller caller) {
        return row(ask, organizations.change(caller, ask.read(OrganizationPatches::read)));
    }

    private Answer changeLanguage(Ask ask, Caller caller) {
        SearchLanguage wanted = ask.read(fields -> {
            var language = fields.requiredWord("language", SearchLanguage.class);
            return fields.result(language::orElseThrow);
        });
        return ask.answer(
                search.changeLanguage(caller, wanted),
                changed -> Answer.json(200, Map.of("language", Words.of(changed))));
    }

    private static Answer row(Ask ask, Outcome<OrganizationProfile> outcome) {
        return ask.answer(outcome, profile -> Answer.json(200, OrganizationRow.of(profile)));
    }
}
