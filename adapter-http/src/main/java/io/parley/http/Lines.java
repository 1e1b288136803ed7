package io.parley.http;

import io.parley.messaging.service.Exported;
import io.parley.wire.ExportedRow;
import io.parley.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** An export as a stream of bytes, a JSON object a line; holds one line at a time. For one thread. */
final class Lines extends InputStream {
    private final Iterator<Exported> rows;
    private InputStream line = InputStream.nullInputStream();

    Lines(Iterator<Exported> rows) {
        this.rows = rows;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        try {
            int read = line.read(into, offset, length);
            while (read < 0 && rows.hasNext()) {
                String text = Json.write(ExportedRow.of(rows.next())) + "\n";
                line = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                read = line.read(into, offset, length);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("a line in memory can be read", e);
        }
    }
}
