package io.parley.http;

import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data} (RFC 7578) as it comes: one part after the other, none of them held in memory. For
 * one thread.
 */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;.*?boundary=(?:\"([^\"]{1,70})\"|([^\";,\\s]{1,70})).*");
    private static final int BUFFER = 32 * 1024;
    private static final int LONGEST_LINE = 4 * 1024;
    private static final int MOST_HEADERS = 10;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;

    /**
     * @param boundary what stands between the parts
     */
    Multipart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line before it, so there is one: then all are alike.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** The boundary in a Content-Type; empty when it is another type, or lacks one. */
    static Optional<String> boundaryOf(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        return matcher.matches()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.of(matcher.group(2)))
                : Optional.empty();
    }

    /**
     * A part, whose content can be read until the next one is asked for.
     *
     * @param headers by their names in lower case
     */
    record Part(Map<String, String> headers, InputStream content) {}

    /** The next part, or empty after the last. What was not read of the one before is skipped. */
    Optional<Part> next() throws IOException {
        skipToDelimiter();
        position += delimiter.length;
        String rest = line();
        if (rest.startsWith("--")) {
            return Optional.empty();
        }
        if (!rest.isBlank()) {
            throw malformed();
        }
        return Optional.of(new Part(headers(), new PartStream()));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw malformed();
            }
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        for (int length = 0; length < LONGEST_LINE; length++) {
            while (position + length + 1 >= end) {
                if (!fill()) {
                    return lastLine();
                }
            }
            if (buffer[position + length] == '\r' && buffer[position + length + 1] == '\n') {
                String line = text(length);
                position += length + 2;
                return line;
            }
        }
        throw malformed();
    }

    /** The last delimiter may be the end of everything, without a line's end. */
    private String lastLine() {
        String last = text(end - position);
        if (!last.equals("--")) {
            throw malformed();
        }
        return last;
    }

    private String text(int length) {
        return new String(buffer, position, length, StandardCharsets.UTF_8);
    }

    private void skipToDelimiter() throws IOException {
        for (int free = free(); free > 0; free = free()) {
            position += free;
        }
    }

    /** How many bytes are content for sure; none at a delimiter. Reads on until it knows. */
    private int free() throws IOException {
        while (true) {
            int found = indexOfDelimiter();
            if (found >= 0) {
                return found - position;
            }
            int sure = end - position - delimiter.length + 1;
            if (sure > 0) {
                return sure;
            }
            if (!fill()) {
                throw malformed();
            }
        }
    }

    private int indexOfDelimiter() {
        for (int at = position; at <= end - delimiter.length; at++) {
            if (isDelimiterAt(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isDelimiterAt(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }

    private static Rejected malformed() {
        return new Rejected(
                Problem.of(ProblemCode.MALFORMED_UPLOAD, "The body is no multipart/form-data, or broke off."));
    }

    private final class PartStream extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int free = free();
            if (free == 0) {
                return -1;
            }
            int read = Math.min(free, length);
            System.arraycopy(buffer, position, target, offset, read);
            position += read;
            return read;
        }
    }
}
