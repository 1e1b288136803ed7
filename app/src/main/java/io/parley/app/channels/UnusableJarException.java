package io.parley.app.channels;

/** An adapter's jar that cannot be used: says which, why, and what to do. */
public final class UnusableJarException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableJarException(String jar, String cause, String fix) {
        super("The channel " + jar + " " + cause + " " + fix);
    }
}
