package io.parley.testkit.channel;

import org.opentest4j.TestAbortedException;

/** Says of a case that it does not apply: reported as such, for a case that checks nothing may not look like a success. */
final class Applies {
    static final String PREFIX = "not applicable: ";

    private Applies() {}

    static void when(boolean applies, String otherwise) {
        if (!applies) {
            throw not(otherwise);
        }
    }

    static TestAbortedException not(String why) {
        return new TestAbortedException(PREFIX + why);
    }
}
