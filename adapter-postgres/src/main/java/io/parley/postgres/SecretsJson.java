package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** A channel's sealed secrets as one JSON object of texts. */
final class SecretsJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private SecretsJson() {}

    static String write(Map<String, String> sealed) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(sealed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            e.clearLocation(); // so that the message does not quote a secret
            throw new IllegalStateException("a channel's secrets are not what was written", e);
        }
    }
}
