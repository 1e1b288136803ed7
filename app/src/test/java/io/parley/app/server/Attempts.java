package io.parley.app.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests of the API's own document, with the ids of a victim wherever an id can stand. For one thread. */
final class Attempts {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final int MOST_ITEMS = 3;
    private static final int DEEPEST = 6;

    /** What ends the sign-in of who tries; it names nobody's things. */
    private static final String SIGN_IN = "/api/v1/auth/";

    /** An operation of the document. */
    record Operation(String method, String path, JsonNode description) {}

    private final JsonNode document;
    private final List<Operation> operations;
    private final Tenant victim;
    private final Tenant attacker;
    private final Random random;

    Attempts(JsonNode document, Tenant victim, Tenant attacker, long seed) {
        this.document = document;
        this.operations = operationsOf(document);
        this.victim = victim;
        this.attacker = attacker;
        this.random = new Random(seed);
    }

    /** Those for somebody who is signed in. */
    static List<Operation> operationsOf(JsonNode document) {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("security"))
                        .filter(operation -> !path.getKey().startsWith(SIGN_IN))
                        .forEach(operation -> all.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return all;
    }

    /** The attempt of a number: each operation has its turn. */
    Attempt next(int number) {
        var operation = operations.get(number % operations.size());
        // One's own colleague, once deactivated, would try nothing more.
        boolean shutsOut = operation.path().endsWith("/deactivate");
        boolean foreign = operation.path().contains("{") && (shutsOut || random.nextInt(4) > 0);
        String path = path(operation.path(), foreign ? victim : attacker) + query(operation);
        var body = Optional.of(operation
                        .description()
                        .path("requestBody")
                        .path("content")
                        .path("application/json"))
                .filter(content -> content.has("schema"))
                .map(content -> value("body", content.path("schema"), 0));
        return new Attempt(operation.method(), path, body, foreign && namesAThing(operation.path()));
    }

    /** An emoji is nobody's. */
    private static boolean namesAThing(String path) {
        return PARAMETER
                .matcher(path)
                .results()
                .anyMatch(found -> !found.group(1).equals("emoji"));
    }

    private String path(String path, Tenant whose) {
        Matcher parameter = PARAMETER.matcher(path);
        var filled = new StringBuilder();
        while (parameter.find()) {
            String before = path.substring(0, parameter.start()).replaceAll("\\{[^}]*}", "");
            String value = parameter.group(1).equals("emoji")
                    ? encoded("👍")
                    : oneOf(whose.idsOf(kindOf(before + parameter.group(1))));
            parameter.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return parameter.appendTail(filled).toString();
    }

    private String query(Operation operation) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextBoolean()) {
                String name = parameter.path("name").asText();
                query.add(name + "="
                        + encoded(value(name, parameter.path("schema"), 0).toString()));
            }
        }
        return query.toString();
    }

    private Object value(String name, JsonNode schema, int depth) {
        JsonNode shape = resolved(schema);
        if (shape.has("enum")) {
            return shape.path("enum")
                    .get(random.nextInt(shape.path("enum").size()))
                    .asText();
        }
        return switch (shape.path("type").asText()) {
            case "object" -> object(shape, depth);
            case "array" -> array(name, shape, depth);
            case "integer", "number" -> random.nextInt(100);
            case "boolean" -> random.nextBoolean();
            default -> text(name);
        };
    }

    /** What people write freely holds no id: it would come back in their own lists, and look like a leak. */
    private String text(String name) {
        if (name.equals("clientId")) {
            return "client-" + random.nextInt(1_000);
        }
        boolean names = kindOf(name).isPresent() || name.endsWith("Id") || name.equals("id");
        return names && random.nextInt(8) > 0 ? oneOf(victim.idsOf(kindOf(name))) : "a text";
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("anyOf")) {
            return resolved(
                    schema.path("anyOf").get(random.nextInt(schema.path("anyOf").size())));
        }
        return schema;
    }

    private Map<String, Object> object(JsonNode shape, int depth) {
        var required = shape.path("required").toString();
        var object = new LinkedHashMap<String, Object>();
        shape.path("properties").properties().forEach(field -> {
            if (depth < DEEPEST && (required.contains("\"" + field.getKey() + "\"") || random.nextBoolean())) {
                object.put(field.getKey(), value(field.getKey(), field.getValue(), depth + 1));
            }
        });
        return object;
    }

    private List<Object> array(String name, JsonNode shape, int depth) {
        var items = new ArrayList<>();
        for (int at = random.nextInt(MOST_ITEMS); at >= 0 && depth < DEEPEST; at--) {
            items.add(value(name, shape.path("items"), depth + 1));
        }
        return items;
    }

    /** Which kind of id stands there, by the last word that says so. */
    static Optional<String> kindOf(String words) {
        var kinds = Map.ofEntries(
                Map.entry("conversation", "cnv"),
                Map.entry("draft", "cnv"),
                Map.entry("message", "msg"),
                Map.entry("replyto", "msg"),
                Map.entry("around", "msg"),
                Map.entry("note", "not"),
                Map.entry("file", "fil"),
                Map.entry("attachment", "fil"),
                Map.entry("avatar", "fil"),
                Map.entry("member", "mbr"),
                Map.entry("participant", "mbr"),
                Map.entry("direct", "mbr"),
                Map.entry("connection", "mbr"),
                Map.entry("assignee", "mbr"),
                Map.entry("owner", "mbr"),
                Map.entry("channel", "cha"),
                Map.entry("contact", "con"),
                Map.entry("office", "off"),
                Map.entry("session", "ses"));
        String lower = words.toLowerCase(Locale.ROOT);
        return kinds.keySet().stream()
                .filter(lower::contains)
                .max(Comparator.comparingInt(lower::lastIndexOf))
                .map(kinds::get);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
