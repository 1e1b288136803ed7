package io.parley.postgres;

import io.parley.messaging.message.CallState;
import java.time.Duration;
import java.util.Optional;

/** How a call went, within the details of a content. The words are stored. */
final class CallJson {
    private static final String STATE = "state";
    private static final String BEGUN = "begun";
    private static final String MISSED = "missed";
    private static final String COMPLETED = "completed";
    private static final String MILLIS = "millis";

    private CallJson() {}

    static JsonFields write(CallState state) {
        return switch (state) {
            case CallState.Begun() -> JsonFields.empty().put(STATE, BEGUN);
            case CallState.Missed() -> JsonFields.empty().put(STATE, MISSED);
            case CallState.Completed(Optional<Duration> duration) ->
                JsonFields.empty().put(STATE, COMPLETED).put(MILLIS, duration.map(Duration::toMillis));
        };
    }

    static CallState read(JsonFields details) {
        String state = details.text(STATE);
        return switch (state) {
            case BEGUN -> new CallState.Begun();
            case MISSED -> new CallState.Missed();
            case COMPLETED ->
                new CallState.Completed(details.optionalNumber(MILLIS).map(Duration::ofMillis));
            default -> throw new IllegalStateException("unknown state of a call: " + state);
        };
    }
}
