package io.parley.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.SendResult.Scope;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a call to a send edge came to. No send edge of Meta has an idempotency key, so whatever leaves open whether the
 * message was taken is {@link SendResult.Unknown}, never a reason to try again.
 */
public final class GraphAnswer {
    private static final FailureReason UNREACHABLE =
            new FailureReason("platform-unreachable", "The platform could not be reached. It will be tried again.", "");

    private static final int PAIR_RATE = 131056;

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
            case Answered answer -> answered(answer, sentId);
        };
    }

    private static SendResult answered(Answered answer, Function<Fields, Optional<PlatformMessageId>> sentId) {
        var json = GraphJson.read(Bytes.utf8(answer.body()));
        if (answer.status() >= 200 && answer.status() < 300) {
            return json.flatMap(node -> sentId.apply(new Fields(node)))
                    .<SendResult>map(SendResult.Sent::new)
                    .orElseGet(() -> new SendResult.Unknown("taken, but the answer is not readable"));
        }
        var error = json.map(node -> node.path("error")).filter(JsonNode::isObject);
        if (error.isEmpty() && answer.status() != 429) {
            return new SendResult.Unknown("HTTP " + answer.status() + " without a readable error");
        }
        return failed(GraphError.read(new Fields(error.orElseGet(MissingNode::getInstance)), answer.status()), answer);
    }

    private static SendResult failed(GraphError error, Answered answer) {
        return switch (error.fault()) {
            case UNAVAILABLE -> new SendResult.TryLater(RetryAfter.in(answer), error.reason());
            case RATE_LIMITED -> new SendResult.TryLater(RetryAfter.in(answer), error.reason(), scopeOf(error));
            case PERHAPS_SENT -> new SendResult.Unknown("HTTP " + answer.status() + ", error " + error.code());
            case CREDENTIALS_LOST -> new SendResult.Refused(error.reason(), Blame.CREDENTIALS);
            case WINDOW_CLOSED -> new SendResult.Refused(error.reason(), Blame.WINDOW);
            case RECIPIENT_UNREACHABLE -> new SendResult.Refused(error.reason(), Blame.RECIPIENT);
            case CHANNEL_BLOCKED -> new SendResult.Refused(error.reason(), Blame.ACCOUNT);
            case REFUSED -> new SendResult.Refused(error.reason());
        };
    }

    /** One limit counts the messages to one contact; all others those of the account. */
    private static Scope scopeOf(GraphError error) {
        return error.code() == PAIR_RATE ? Scope.CONVERSATION : Scope.CHANNEL;
    }
}
