package io.parley.messaging.port;

import java.io.InputStream;

/** A content that can be read several times. */
@FunctionalInterface
public interface Content {
    /** From its beginning. The caller closes the stream. */
    InputStream open();
}
