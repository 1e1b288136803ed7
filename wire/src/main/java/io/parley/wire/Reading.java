package io.parley.wire;

import java.util.function.Function;

/** What became of reading something a client sent: understood, or unfit, with the problem to answer. */
public sealed interface Reading<T> {
    record Understood<T>(T value) implements Reading<T> {}

    record Unfit<T>(Problem problem) implements Reading<T> {}

    /** Reads on, where this much was understood. */
    default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        return switch (this) {
            case Understood<T>(T value) -> next.apply(value);
            case Unfit<T>(Problem problem) -> new Unfit<>(problem);
        };
    }
}
