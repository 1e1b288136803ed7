package io.parley.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a call came to. No send edge of Meta has an idempotency key, so whatever leaves open whether the message was taken
 * is {@link SendResult.Unknown}, never a reason to try again.
 */
public final class GraphAnswer {
    private static final FailureReason UNREACHABLE =
            new FailureReason("platform-unreachable", "The platform could not be reached. It will be tried again.", "");

    private GraphAnswer() {}

    /**
     * The result of sending.
     *
     * @param sentId finds the id of the sent message in a successful answer
     */
    public static SendResult resultOf(ApiResponse response, Function<Fields, Optional<PlatformMessageId>> sentId) {
        return switch (response) {
            case ApiResponse.NotSent ignored -> new SendResult.TryLater(Duration.ZERO, UNREACHABLE);
            case ApiResponse.NoAnswer ignored -> new SendResult.Unknown("no answer");
            case Answered answer
            when isSuccess(answer) ->
                body(answer)
                        .flatMap(sentId)
                        .<SendResult>map(SendResult.Sent::new)
                        .orElseGet(() -> new SendResult.Unknown("taken, but the answer is not readable"));
            case Answered answer -> failed(answer);
        };
    }

    /**
     * The same of a call that had to go before the sending, as an upload: since nothing was sent yet, nothing is unknown.
     *
     * @return only a {@link SendResult.TryLater} or a {@link SendResult.Refused}
     */
    public static SendResult resultBeforeSending(ApiResponse response) {
        var result = resultOf(response, nothing -> Optional.empty());
        return switch (result) {
            case SendResult.TryLater later -> later;
            case SendResult.Refused refused -> refused;
            case SendResult.Sent ignored -> later();
            case SendResult.Unknown ignored -> later();
        };
    }

    /**
     * The answer to a question.
     *
     * @param found finds what was asked for in a successful answer
     */
    public static <T> Asked<T> askedOf(ApiResponse response, Function<Fields, Optional<T>> found) {
        return askedOf(response, (answer, body) -> found.apply(body));
    }

    /** The same, for what is found with the answer's headers. */
    public static <T> Asked<T> askedOf(ApiResponse response, Finding<T> found) {
        return switch (response) {
            case ApiResponse.NotSent ignored -> new Asked.NotNow<>(UNREACHABLE, Duration.ZERO);
            case ApiResponse.NoAnswer ignored -> new Asked.NotNow<>(UNREACHABLE, Duration.ZERO);
            case Answered answer
            when isSuccess(answer) ->
                body(answer)
                        .flatMap(body -> found.in(answer, body))
                        .<Asked<T>>map(Asked.Got::new)
                        .orElseGet(() -> new Asked.NotNow<>(GraphFault.UNAVAILABLE.reason(""), Duration.ZERO));
            case Answered answer -> denied(answer);
        };
    }

    /** The answer to something that was to be done. */
    public static Asked<Done> doneOf(ApiResponse response) {
        return askedOf(response, ignored -> Optional.of(Done.DONE));
    }

    /** The error that was answered, where one was and it can be read. */
    public static Optional<GraphError> errorIn(ApiResponse response) {
        return response instanceof Answered answer && !isSuccess(answer) ? namedError(answer) : Optional.empty();
    }

    /** What was asked for, in a successful answer. */
    public static <T> Optional<T> found(ApiResponse response, Function<Fields, Optional<T>> found) {
        return askedOf(response, found) instanceof Asked.Got<T>(T answer) ? Optional.of(answer) : Optional.empty();
    }

    /** Finds something in an answer that was read. */
    @FunctionalInterface
    public interface Finding<T> {
        Optional<T> in(Answered answer, Fields body);
    }

    private static SendResult failed(Answered answer) {
        var named = namedError(answer);
        if (named.isEmpty() && answer.status() != 429) {
            return new SendResult.Unknown("HTTP " + answer.status() + " without a readable error");
        }
        var error = named.orElseGet(() -> GraphError.read(new Fields(MissingNode.getInstance()), answer.status()));
        return switch (error.fault()) {
            case UNAVAILABLE, RATE_LIMITED, PAIR_RATE_LIMITED ->
                new SendResult.TryLater(
                        RetryAfter.in(answer), error.reason(), error.fault().scope());
            case PERHAPS_SENT -> new SendResult.Unknown("HTTP " + answer.status() + ", error " + error.code());
            case CREDENTIALS_LOST, WINDOW_CLOSED, RECIPIENT_UNREACHABLE, CHANNEL_BLOCKED, PERMISSION_MISSING, REFUSED ->
                new SendResult.Refused(error.reason(), error.fault().blame());
        };
    }

    private static <T> Asked<T> denied(Answered answer) {
        var error = namedError(answer)
                .orElseGet(() -> GraphError.read(new Fields(MissingNode.getInstance()), answer.status()));
        if (!error.fault().passes()) {
            return new Asked.Denied<>(error.reason(), error.fault().blame());
        }
        // Nothing was to be sent: a fault that leaves open whether something was is a fault like any other.
        var why = error.fault() == GraphFault.PERHAPS_SENT ? GraphFault.UNAVAILABLE.reason("") : error.reason();
        return new Asked.NotNow<>(why, RetryAfter.in(answer));
    }

    private static SendResult later() {
        return new SendResult.TryLater(Duration.ZERO, GraphFault.UNAVAILABLE.reason(""));
    }

    private static boolean isSuccess(Answered answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    private static Optional<Fields> body(Answered answer) {
        return GraphJson.read(Bytes.utf8(answer.body())).map(Fields::new);
    }

    private static Optional<GraphError> namedError(Answered answer) {
        return body(answer)
                .map(json -> json.node().path("error"))
                .filter(JsonNode::isObject)
                .map(error -> GraphError.read(new Fields(error), answer.status()));
    }
}
