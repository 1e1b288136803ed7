package io.parley.wire;

/**
 * The page behind a code.
 *
 * @param retryable whether the same request may succeed later
 */
record ProblemText(int status, String title, String explanation, boolean retryable) {
    /** Of what stays as it is. */
    ProblemText(int status, String title, String explanation) {
        this(status, title, explanation, false);
    }
}
