package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Holds JSON against the few keywords of JSON Schema that we use. */
record Shapes(Map<String, Schema> named) {
    void check(Schema schema, JsonNode value) {
        check(new ObjectMapper().valueToTree(schema.json()), value, "");
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").textValue().replace("#/components/schemas/", "");
            check(new ObjectMapper().valueToTree(named.get(name).json()), value, at);
        } else if (schema.has("anyOf")) {
            assertThat(StreamSupport.stream(schema.get("anyOf").spliterator(), false)
                            .anyMatch(choice -> fits(choice, value, at)))
                    .as("%s %s fits none of %s", at, value, schema)
                    .isTrue();
        } else if (schema.has("type")) {
            checkType(schema, value, at);
        }
    }

    private boolean fits(JsonNode schema, JsonNode value, String at) {
        try {
            check(schema, value, at);
            return true;
        } catch (AssertionError unfit) {
            return false;
        }
    }

    private void checkType(JsonNode schema, JsonNode value, String at) {
        String type = schema.get("type").textValue();
        boolean right = switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new AssertionError(type);
        };
        assertThat(right).as("%s is no %s: %s", at, type, value).isTrue();
        if (schema.has("enum")) {
            assertThat(schema.get("enum")).as(at).contains(value);
        }
        if (value.isArray()) {
            value.forEach(item -> check(schema.get("items"), item, at + "/[]"));
        }
        if (value.isObject()) {
            checkFields(schema, value, at);
        }
    }

    private void checkFields(JsonNode schema, JsonNode value, String at) {
        schema.path("required")
                .forEach(name -> assertThat(value.has(name.textValue()))
                        .as("%s lacks %s", at, name)
                        .isTrue());
        value.properties().forEach(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            assertThat(known.isMissingNode()
                            && !schema.path("additionalProperties").asBoolean())
                    .as("%s has undocumented %s", at, field.getKey())
                    .isFalse();
            check(known, field.getValue(), at + "/" + field.getKey());
        });
    }
}
