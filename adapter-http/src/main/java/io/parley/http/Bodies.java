package io.parley.http;

import io.javalin.http.Context;
import io.parley.messaging.channel.Bytes;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies with a bound that holds while reading, whatever the headers promise. */
final class Bodies {
    /** Read and thrown away beyond the bound, so that a client still sending gets to see our answer. */
    private static final int PATIENCE = 8 * 1024 * 1024;

    private Bodies() {}

    static Bytes read(Context context, int limit) {
        try {
            InputStream stream = context.bodyInputStream();
            long announced = context.req().getContentLengthLong();
            boolean fits = announced >= 0 && announced <= limit;
            // One more than there is: only who has read the end of a body keeps the connection.
            byte[] body = stream.readNBytes(fits ? (int) announced + 1 : limit + 1);
            if (body.length > limit) {
                discard(stream);
                throw new Rejected(
                        Problem.of(ProblemCode.BODY_TOO_LARGE, "The body has more than " + limit + " bytes."));
            }
            return Bytes.copyOf(body);
        } catch (IOException goneAway) {
            throw new Rejected(Problem.of(ProblemCode.MALFORMED_JSON, "The body ended before it was complete."));
        }
    }

    static void discard(InputStream stream) throws IOException {
        byte[] waste = new byte[16 * 1024];
        int discarded = 0;
        for (int read = 0; read >= 0 && discarded < PATIENCE; read = stream.read(waste)) {
            discarded += read;
        }
    }
}
