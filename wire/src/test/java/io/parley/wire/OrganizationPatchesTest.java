package io.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.guard.WordPolicy;
import io.parley.messaging.service.OrganizationPatch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationPatchesTest {
    @Test
    void whatIsLeftOutStays() {
        assertThat(read("{}")).isEqualTo(patch(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(read("{'words':{}}")).isEqualTo(patch(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(read("{'name':' Acme '}")).isEqualTo(patch(Optional.of("Acme"), Optional.empty(), Optional.empty()));
        assertThat(read("{'words':{'policy':'mask','list':['damn',' son of a gun ']}}"))
                .isEqualTo(patch(
                        Optional.empty(), Optional.of(WordPolicy.MASK), Optional.of(List.of("damn", "son of a gun"))));
    }

    @Test
    void nullGoesBackToTheStandard() {
        var standard = patch(Optional.empty(), Optional.of(WordPolicy.OFF), Optional.of(List.of()));

        assertThat(read("{'words':null}")).isEqualTo(standard);
        assertThat(read("{'words':{'policy':null,'list':null}}")).isEqualTo(standard);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':null} | /name | invalid-value",
                "{'name':' '} | /name | invalid-value",
                "{'nome':'x'} | /nome | unknown-field",
                "{'words':[]} | /words | wrong-type",
                "{'words':{'policy':'Mask'}} | /words/policy | invalid-value",
                "{'words':{'policies':'mask'}} | /words/policies | unknown-field",
                "{'words':{'list':'damn'}} | /words/list | invalid-value",
                "{'words':{'list':['damn','...']}} | /words/list | invalid-value",
                "{'words':{'list':[5]}} | /words/list | invalid-value",
            })
    void whatCannotBeMeantIsNamed(String json, String pointer, String code) {
        assertThat(problem(json).errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code().word()).isEqualTo(code);
        });
    }

    @Test
    void aListHasAThousandWordsOfAHundredCharacters() {
        assertThat(read(list("'" + "x".repeat(100) + "'", 1_000)).words().orElseThrow())
                .hasSize(1_000);
        assertThat(problem(list("'x'", 1_001)).errors()).hasSize(1);
        assertThat(problem(list("'" + "x".repeat(101) + "'", 1)).errors()).hasSize(1);
    }

    private static String list(String word, int times) {
        return "{'words':{'list':[" + String.join(",", java.util.Collections.nCopies(times, word)) + "]}}";
    }

    private static OrganizationPatch patch(
            Optional<String> name, Optional<WordPolicy> policy, Optional<List<String>> words) {
        return new OrganizationPatch(name, policy, words);
    }

    private static OrganizationPatch read(String json) {
        return ((Reading.Understood<OrganizationPatch>) reading(json)).value();
    }

    private static Problem problem(String json) {
        return ((Reading.Unfit<OrganizationPatch>) reading(json)).problem();
    }

    private static Reading<OrganizationPatch> reading(String json) {
        return Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .then(node -> OrganizationPatches.read(Fields.of(node)));
    }
}
