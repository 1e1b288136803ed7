package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.TreeMap;

/** Texts by name, as a channel's settings and its sealed secrets, as one JSON object. */
final class TextsJson {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private TextsJson() {}

    /** The same texts always give the same JSON. */
    static String write(Map<String, String> texts) {
        try {
            return StoredJson.MAPPER.writeValueAsString(new TreeMap<>(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    static Map<String, String> read(String json) {
        try {
            return StoredJson.MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            e.clearLocation(); // so that the message does not quote a secret
            throw new IllegalStateException("the texts are not what was written", e);
        }
    }
}
