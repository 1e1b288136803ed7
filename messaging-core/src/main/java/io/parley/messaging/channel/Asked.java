package io.parley.messaging.channel;

import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import java.util.function.Function;

/** What came of asking a platform for something that is no message. */
public sealed interface Asked<T> {
    record Got<T>(T answer) implements Asked<T> {
        @Override
        public String toString() {
            return "Got";
        }
    }

    /** The platform said no. */
    record Denied<T>(FailureReason why, Blame blame) implements Asked<T> {}

    /**
     * The platform did not say anything usable; asking again may help.
     *
     * @param after how long the platform wants us to wait, or zero
     */
    record NotNow<T>(FailureReason why, Duration after) implements Asked<T> {}

    /** The same, with another answer. */
    default <R> Asked<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Got<T>(T answer) -> new Got<>(change.apply(answer));
            case Denied<T>(FailureReason why, Blame blame) -> new Denied<>(why, blame);
            case NotNow<T>(FailureReason why, Duration after) -> new NotNow<>(why, after);
        };
    }

    /** Asks for something more, if this was answered. */
    default <R> Asked<R> then(Function<? super T, Asked<R>> next) {
        return switch (this) {
            case Got<T>(T answer) -> next.apply(answer);
            case Denied<T>(FailureReason why, Blame blame) -> new Denied<>(why, blame);
            case NotNow<T>(FailureReason why, Duration after) -> new NotNow<>(why, after);
        };
    }
}
