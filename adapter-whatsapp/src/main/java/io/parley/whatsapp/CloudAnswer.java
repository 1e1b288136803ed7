package io.parley.whatsapp;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphFault;
import io.parley.meta.GraphJson;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What a call came to that sent no message: then nothing is unknown, and asking again is always allowed. */
final class CloudAnswer {
    private CloudAnswer() {}

    /**
     * The answer to a question.
     *
     * @param found finds what was asked for in a successful answer
     */
    static <T> Asked<T> asked(ApiResponse response, Function<Fields, Optional<T>> found) {
        return success(response).flatMap(found).<Asked<T>>map(Asked.Got::new).orElseGet(() -> switch (failure(
                response)) {
            case SendResult.Refused(var why, var blame) -> new Asked.Denied<>(why, blame);
            case SendResult.TryLater later -> new Asked.NotNow<>(later.why(), later.after());
            case SendResult.Sent ignored -> unreadable();
            case SendResult.Unknown ignored -> unreadable();
        });
    }

    static Asked<Done> done(ApiResponse response) {
        return asked(response, ignored -> Optional.of(Done.DONE));
    }

    /** Why something that had to go before the sending did not: only to be tried later, or refused. */
    static SendResult beforeSending(ApiResponse response) {
        return switch (failure(response)) {
            case SendResult.TryLater later -> later;
            case SendResult.Refused refused -> refused;
            case SendResult.Sent ignored -> later();
            case SendResult.Unknown ignored -> later();
        };
    }

    /** What a successful answer says; empty when there is none, or it cannot be read. */
    static Optional<Fields> success(ApiResponse response) {
        return response instanceof Answered answer && answer.status() >= 200 && answer.status() < 300
                ? GraphJson.read(Bytes.utf8(answer.body())).map(Fields::new)
                : Optional.empty();
    }

    private static SendResult failure(ApiResponse response) {
        return GraphAnswer.resultOf(response, nothing -> Optional.<PlatformMessageId>empty());
    }

    private static <T> Asked<T> unreadable() {
        return new Asked.NotNow<>(GraphFault.UNAVAILABLE.reason(""), Duration.ZERO);
    }

    private static SendResult later() {
        return new SendResult.TryLater(Duration.ZERO, GraphFault.UNAVAILABLE.reason(""));
    }
}
