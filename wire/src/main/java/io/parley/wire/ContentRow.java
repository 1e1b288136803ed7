package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was said. Its type says which fields there are besides: the words in text, files in attachments, and one of its own
 * for a place, cards, a choice, options, a link, an order, a call or a template.
 */
public record ContentRow(@JsonValue Map<String, Object> fields) {
    public ContentRow {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static ContentRow of(String type) {
        return new ContentRow(Map.of("type", type));
    }

    /** The same with one more field. */
    ContentRow with(String name, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new ContentRow(more);
    }

    /** The same with one more field, where there is a value. */
    ContentRow with(String name, Optional<?> value) {
        return value.map(present -> with(name, (Object) present)).orElse(this);
    }
}
