package io.parley.testkit.channel;

/** What a contributor said about one sample. Nothing at all is told from "there is none": only the latter is an answer. */
public sealed interface Sample<T> {
    record Given<T>(T value) implements Sample<T> {}

    record Absent<T>(String why) implements Sample<T> {}

    record Missing<T>(String whatToDo) implements Sample<T> {}

    /** The sample. Where there is none the case does not apply; where nothing was said it fails, with what to do. */
    default T orNotApplicable() {
        return switch (this) {
            case Given<T>(T value) -> value;
            case Absent<T>(String why) -> throw Applies.not(why);
            case Missing<T>(String whatToDo) -> throw new AssertionError(whatToDo);
        };
    }
}
