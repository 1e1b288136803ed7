package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.messaging.outcome.FailureReason;
import java.util.List;

/** What is to be looked into about a channel, as a JSON array. */
final class WorriesJson {

    private WorriesJson() {}

    static String write(List<FailureReason> worries) {
        return JsonFields.array(worries.stream().map(WorriesJson::write).toList())
                .toString();
    }

    private static JsonFields write(FailureReason worry) {
        return JsonFields.empty()
                .put("code", worry.code())
                .put("explanation", worry.explanation())
                .put("platformCode", worry.platformCode());
    }

    static List<FailureReason> read(String json) {
        try {
            return JsonFields.list(StoredJson.MAPPER.readTree(json)).stream()
                    .map(worry -> new FailureReason(
                            worry.text("code"), worry.text("explanation"), worry.text("platformCode")))
                    .toList();
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("unreadable worries", e);
        }
    }
}
