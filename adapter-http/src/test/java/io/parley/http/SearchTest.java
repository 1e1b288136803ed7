package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.identity.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends ServerTest {
    private static final String LANGUAGE = "/api/v1/organization/search-language";
    private static final String SEARCH = "/api/v1/messages/search?";

    @Test
    void thoseWhoManageMembersChooseTheLanguage() {
        var ada = server().register();
        assertThat(languageOf(ada)).isEqualTo("simple");

        var changed = ada.put(LANGUAGE).json("{'language':'german'}").expect(200);

        assertThat(changed.get("language").asText()).isEqualTo("german");
        assertThat(languageOf(ada)).isEqualTo("german");
        assertThat(languageOf(server().register()))
                .as("of another organization")
                .isEqualTo("simple");
        ada.colleague("Bob", Role.AGENT)
                .put(LANGUAGE)
                .json("{'language':'french'}")
                .expectProblem(403, "forbidden");
        assertThat(languageOf(ada)).isEqualTo("german");
    }

    @Test
    void aLanguageThatNobodyKnowsIsRefusedWithTheList() {
        var ada = server().register();
        var problem = ada.put(LANGUAGE).json("{'language':'klingon'}").expectProblem(422, "invalid-value");
        assertThat(problem.toString()).contains("simple, arabic, ", "yiddish");
        ada.put(LANGUAGE).json("{}").expectProblem(422, "missing-field");
        assertThat(languageOf(ada)).isEqualTo("simple");
    }

    @Test
    void aMessageIsFoundWithAPlaceToOpen() {
        var ada = server().register();
        String conversation = ada.conversation();
        ada.post(conversation + "/messages").json("{'text':'The blue parcel'}").expect(201);
        ada.post(conversation + "/messages").json("{'text':'Something else'}").expect(201);

        JsonNode hit = found(ada, "q=blue+par").path(0);
        assertThat(hit.at("/fragment/text").asText()).isEqualTo("The blue parcel");
        assertThat(hit.at("/fragment/highlights").toString())
                .isEqualTo("[{\"start\":4,\"end\":8},{\"start\":9,\"end\":15}]");
        assertThat(hit.at("/author/id").asText()).isEqualTo(ada.id());
        var around = ada.get(hit.path("around").asText()).expect(200).path("data");
        assertThat(around.findValuesAsText("id")).contains(hit.path("message").asText());
    }

    @Test
    void filtersComeAsOperatorsAndAsParameters() {
        var ada = server().register();
        String conversation = ada.conversation();
        String id = conversation.substring(conversation.lastIndexOf('/') + 1);
        ada.post(conversation + "/messages").json("{'text':'lunch'}").expect(201);
        ada.post(ada.conversation() + "/messages").json("{'text':'lunch'}").expect(201);

        assertThat(found(ada, "q=lunch")).hasSize(2);
        assertThat(found(ada, "q=lunch&conversation=" + id)).hasSize(1);
        assertThat(found(ada, "q=lunch+in:" + id)).hasSize(1);
        assertThat(found(ada, "sender=me&from=2020-01-01")).hasSize(2);
        assertThat(found(ada, "q=from:ada")).hasSize(2);
        assertThat(found(ada, "q=lunch&type=file")).isEmpty();
        assertThat(found(ada, "q=lunch&has=attachment")).isEmpty();
        assertThat(found(ada, "q=lunch&to=2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        var ada = server().register();
        String conversation = ada.conversation();
        for (String text : List.of("lunch one", "lunch two", "lunch three")) {
            ada.post(conversation + "/messages").json("{'text':'" + text + "'}").expect(201);
        }
        JsonNode first = ada.get(SEARCH + "q=lunch&limit=2").expect(200);
        String next = first.at("/page/next").asText();
        JsonNode second = ada.get(SEARCH + "q=lunch&limit=2&cursor=" + next).expect(200);

        assertThat(first.findValuesAsText("text")).containsExactly("lunch three", "lunch two");
        assertThat(second.findValuesAsText("text")).containsExactly("lunch one");
        assertThat(second.at("/page/hasMore").asBoolean()).isFalse();
    }

    @Test
    void whatAnotherOrganizationWroteIsNotFound() {
        var ada = server().register();
        ada.post(ada.conversation() + "/messages").json("{'text':'secret'}").expect(201);
        var mallory = server().register();

        assertThat(found(mallory, "q=secret")).isEmpty();
        assertThat(found(mallory, "sender=" + ada.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "\"unclosed",
                "a & | ! b",
                "word:* <->",
                "before:never x",
                "from: x",
                "%_%x",
                "🙂 x"
            })
    void rubbishIsSearchedAsWords(String text) {
        var ada = server().register();

        assertThat(found(ada, "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void whatCannotBeSearchedIsSaid() {
        var ada = server().register();
        ada.get(SEARCH).expectProblem(422, "nothing-to-search");
        ada.get(SEARCH + "q=%26%21%28").expectProblem(422, "nothing-to-search");
        ada.get(SEARCH + "q=" + "a+".repeat(11)).expectProblem(422, "search-too-many-words");
        ada.get(SEARCH + "q=" + "a".repeat(201)).expectProblem(422, "search-too-long");
        ada.get(SEARCH + "q=" + "a".repeat(501)).expectProblem(400, "invalid-parameter");
        ada.get(SEARCH + "q=a&from=yesterday").expectProblem(400, "invalid-parameter");
        ada.get(SEARCH + "q=a&conversation=17").expectProblem(400, "invalid-parameter");
        ada.get(SEARCH + "q=a&has=teeth").expectProblem(400, "invalid-parameter");
        ada.get(SEARCH + "q=a&cursor=x").expectProblem(400, "invalid-position");
        ada.get("/api/v1/contacts?cursor=x").expectProblem(400, "invalid-position");
        ada.get("/api/v1/contacts?q=" + "a".repeat(201)).expectProblem(422, "search-too-long");
        server().get(SEARCH + "q=a").expectProblem(401, "unauthenticated");
    }

    @Test
    void contactsAreListedAndFound() {
        var ada = server().register();
        assertThat(ada.get("/api/v1/contacts").expect(200).path("data")).isEmpty();
        assertThat(ada.get("/api/v1/contacts?q=zoe").expect(200).path("data")).isEmpty();
    }

    private static JsonNode found(RunningServer.Somebody somebody, String query) {
        return somebody.get(SEARCH + query).expect(200).path("data");
    }

    private static String languageOf(RunningServer.Somebody somebody) {
        return somebody.get("/api/v1/organization")
                .expect(200)
                .get("searchLanguage")
                .asText();
    }
}
