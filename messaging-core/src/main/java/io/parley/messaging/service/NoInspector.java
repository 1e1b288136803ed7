package io.parley.messaging.service;

import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.FileInspector;
import java.util.Optional;

/** Knows nothing of any content. */
record NoInspector() implements FileInspector {
    @Override
    public MediaType sniff(byte[] head, FileName name) {
        return MediaType.UNKNOWN;
    }

    @Override
    public Inspection inspect(Content content, MediaType sniffed, FileLimits limits) {
        return new Inspection.Fine(sniffed, Optional.empty());
    }
}
