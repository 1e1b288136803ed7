package io.parley.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Closed choices as words on the wire: the constant's name in lower case, as {@code in_progress}. */
public final class Words {
    private Words() {}

    public static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    public static <E extends Enum<E>> Optional<E> parse(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findFirst();
    }

    /** Every word of a choice, in its order. */
    public static <E extends Enum<E>> List<String> all(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Words::of).toList();
    }
}
