package io.parley.messaging.port;

import java.util.UUID;

/** Where new ids come from. Later ids sort after earlier ones (UUID version 7, RFC 9562). Thread-safe. */
public interface Ids {
    UUID next();
}
