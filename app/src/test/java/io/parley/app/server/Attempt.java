package io.parley.app.server;

import java.util.Optional;

/**
 * A request that names what belongs to somebody else.
 *
 * @param foreign whether its path does
 */
record Attempt(String method, String path, Optional<Object> body, boolean foreign) {
    @Override
    public String toString() {
        return method + " " + path + body.map(sent -> " " + sent).orElse("");
    }
}
