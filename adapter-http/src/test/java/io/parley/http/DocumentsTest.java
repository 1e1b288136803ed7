package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.wire.ProblemCode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest extends ServerTest {
    @Test
    void whatRunsIsDocumentedAndWhatIsDocumentedRuns() {
        Set<String> running = server().javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(each -> each.method.isHttpMethod())
                .map(each -> each.method.name() + " " + each.path)
                .collect(Collectors.toSet());
        var documented = new HashSet<String>();
        JsonNode paths = server().get("/openapi.json").expect(200).get("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> documented.add(operation.getKey().toUpperCase() + " " + path.getKey())));
        assertThat(documented).isEqualTo(running).hasSizeGreaterThan(20);
    }

    @Test
    void theDocumentIsWhole() {
        JsonNode document = server().get("/openapi.json").expect(200);
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        Set<String> operations = new HashSet<>(document.findValuesAsText("operationId"));
        assertThat(operations).hasSameSizeAs(server().api.routes());
        assertThat(document.findValuesAsText("$ref"))
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        assertThat(document.at("/paths/~1api~1v1~1me/get/security").isMissingNode())
                .isFalse();
        assertThat(document.at("/paths/~1health/get/security").isMissingNode()).isTrue();
    }

    @Test
    void peopleCanReadItWithoutLoadingAnythingFromElsewhere() {
        var page = server().get("/docs").send();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http:", "https:", "<script");
        server().api.routes().forEach(route -> assertThat(page.body()).contains(route.path()));
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'sha256-");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasAPage(ProblemCode code) {
        var page = server().get("/problems/" + code.word()).send();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(code.word(), "<h1>");
    }
}
