package io.parley.http;

import io.parley.wire.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The routes as an OpenAPI 3.1 document. */
record OpenApi(List<Route> routes) {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Parley", "version", "1"));
        document.put("paths", paths());
        document.put("components", components());
        return document;
    }

    private Map<String, Object> paths() {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (Route route : routes) {
            paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        return new LinkedHashMap<>(paths);
    }

    private static Map<String, Object> operation(Route route) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("summary", route.summary());
        operation.put("operationId", operationId(route));
        List<Object> parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        route.body().ifPresent(body -> operation.put("requestBody", Map.of("required", true, "content", json(body))));
        if (route.work() instanceof Route.Work.ForUploads uploads) {
            operation.put("requestBody", Map.of("required", true, "content", uploads.content()));
        }
        operation.put("responses", responses(route));
        List<Object> security = security(route);
        if (!security.isEmpty()) {
            operation.put("security", security);
        }
        return operation;
    }

    private static List<Object> security(Route route) {
        Map<String, Object> bearer = Map.of("bearer", List.of());
        return switch (route.work()) {
            case Route.Work.ForAnyone ignored -> List.of();
            case Route.Work.ForMembers ignored -> List.of(bearer);
            case Route.Work.ForUploads ignored -> List.of(bearer);
            case Route.Work.ForDownloads ignored -> List.of(bearer, Map.of());
        };
    }

    private static String operationId(Route route) {
        String words = route.path().replace("/api/v1", "").replaceAll("[^a-zA-Z]+", "-");
        return (route.method().name().toLowerCase(Locale.ROOT) + words).replaceAll("-$", "");
    }

    private static List<Object> parameters(Route route) {
        var parameters = new ArrayList<Object>();
        PATH_PARAMETER
                .matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .forEach(name -> parameters.add(parameter("path", name, "Which one", Schema.text())));
        route.parameters()
                .forEach(each -> parameters.add(parameter("query", each.name(), each.meaning(), each.schema())));
        if (route.isIdempotent()) {
            String meaning = "Sent again with the same key, the request gets its first answer for a day";
            var key = Schema.text().and("maxLength", Idempotency.LONGEST_KEY);
            parameters.add(parameter("header", Idempotency.KEY, meaning, key));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String in, String name, String meaning, Schema schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("description", meaning);
        parameter.put("required", in.equals("path"));
        parameter.put("schema", schema.json());
        return parameter;
    }

    private static Map<String, Object> responses(Route route) {
        var responses = new LinkedHashMap<String, Object>();
        route.answers().forEach((status, shape) -> responses.put(String.valueOf(status), response(shape)));
        responses.put(
                "default",
                Map.of(
                        "description",
                        "It went wrong: see the code",
                        "content",
                        Map.of(
                                Problem.MEDIA_TYPE,
                                Map.of("schema", Schema.ref("Problem").json()))));
        return responses;
    }

    private static Map<String, Object> response(Optional<Schema> shape) {
        return shape.<Map<String, Object>>map(body -> Map.of("description", "Done", "content", json(body)))
                .orElseGet(() -> Map.of("description", "Done"));
    }

    private static Map<String, Object> json(Schema schema) {
        return Map.of(Answer.JSON, Map.of("schema", schema.json()));
    }

    private static Map<String, Object> components() {
        var schemas = new LinkedHashMap<String, Object>();
        Schemas.all().forEach((name, schema) -> schemas.put(name, schema.json()));
        return Map.of(
                "schemas",
                schemas,
                "securitySchemes",
                Map.of("bearer", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT")));
    }
}
