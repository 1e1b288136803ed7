package io.parley.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a JSON value, as OpenAPI 3.1 writes it. */
record Schema(Map<String, Object> json) {
    static Schema text() {
        return of("string");
    }

    static Schema number() {
        return of("integer").and("minimum", 0);
    }

    /** A number, whole or not, of either sign. */
    static Schema decimal() {
        return of("number");
    }

    static Schema flag() {
        return of("boolean");
    }

    static Schema instant() {
        return text().and("format", "date-time");
    }

    /** Anything at all. */
    static Schema any() {
        return new Schema(Map.of());
    }

    static Schema words(List<String> words) {
        return text().and("enum", words);
    }

    static Schema list(Schema of) {
        return of("array").and("items", of.json());
    }

    static Schema ref(String name) {
        return new Schema(Map.of("$ref", "#/components/schemas/" + name));
    }

    static Schema oneOf(Schema... choices) {
        return new Schema(
                Map.of("anyOf", List.of(choices).stream().map(Schema::json).toList()));
    }

    /** An object with these fields and no others. */
    static Schema object(Field... fields) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (Field field : fields) {
            properties.put(field.name(), field.schema().json());
            if (field.required()) {
                required.add(field.name());
            }
        }
        return of("object")
                .and("properties", properties)
                .and("required", required)
                .and("additionalProperties", false);
    }

    static Field field(String name, Schema schema) {
        return new Field(name, schema, true);
    }

    static Field optional(String name, Schema schema) {
        return new Field(name, schema, false);
    }

    Schema orNull() {
        return oneOf(this, of("null"));
    }

    Schema and(String keyword, Object value) {
        var more = new LinkedHashMap<>(json);
        more.put(keyword, value);
        return new Schema(more);
    }

    private static Schema of(String type) {
        return new Schema(Map.of("type", type));
    }

    /** One field of an object. */
    record Field(String name, Schema schema, boolean required) {}
}
