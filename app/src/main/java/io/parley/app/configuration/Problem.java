package io.parley.app.configuration;

/**
 * Something that keeps the server from starting. Never carries the value of a secret.
 *
 * @param setting the environment variable
 */
public record Problem(String setting, String cause, String fix) {
    @Override
    public String toString() {
        return setting + ": " + cause + " " + fix;
    }
}
