package io.parley.messaging.channel;

import io.parley.messaging.attachment.MediaType;
import java.util.Set;

/**
 * Which files of one kind a platform takes.
 *
 * @param types none but these; any when empty
 * @param bytes how large one may be
 */
public record MediaLimit(Set<MediaType> types, long bytes) {
    public MediaLimit {
        types = Set.copyOf(types);
        if (bytes < 1) {
            throw new IllegalArgumentException("a file has at least one byte");
        }
    }

    public boolean takes(MediaType type, long size) {
        return size <= bytes && (types.isEmpty() || types.contains(type));
    }
}
