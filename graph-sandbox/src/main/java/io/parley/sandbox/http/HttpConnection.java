package io.parley.sandbox.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One connection of HTTP/1.1, kept alive between requests. Only what a fake needs. */
final class HttpConnection {
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int LONGEST_BODY = 110 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;

    HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** The next request, or empty when the caller has closed the connection. */
    Optional<HttpCall> next() throws IOException {
        var line = readLine();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        var words = line.split(" ");
        if (words.length != 3) {
            throw new IOException("not a request line of HTTP");
        }
        var headers = readHeaders();
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            socket.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        var chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
        var body = chunked ? readChunks() : read(lengthIn(headers));
        return Optional.of(new HttpCall(words[0], words[1], headers, Content.owned(body)));
    }

    void write(Ending.Answer answer) throws IOException {
        write(answer, answer.body().length());
    }

    /** Announces the whole answer and writes the first half of its body. */
    void writeHalf(Ending.Answer answer) throws IOException {
        write(answer, answer.body().length() / 2);
    }

    private void write(Ending.Answer answer, int bodyBytes) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + answer.status() + " Answer\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(answer.body().length()).append("\r\n\r\n");
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(answer.body().shared(), 0, bodyBytes);
        socket.getOutputStream().write(out.toByteArray());
        socket.getOutputStream().flush();
    }

    private byte[] readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            if (body.size() + size > LONGEST_BODY) {
                throw new IOException("too long a body");
            }
            body.writeBytes(read(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        try {
            return Integer.parseInt(readLine().split(";")[0].strip(), 16);
        } catch (NumberFormatException other) {
            throw new IOException("a chunk without a size", other);
        }
    }

    private byte[] read(int length) throws IOException {
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a body without its end");
        }
        return body;
    }

    /** Closes so that the caller's next read fails with a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private Map<String, String> readHeaders() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            var colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("not a header of HTTP");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return Map.copyOf(headers);
    }

    private static int lengthIn(Map<String, String> headers) throws IOException {
        try {
            var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            if (length < 0 || length > LONGEST_BODY) {
                throw new IOException("too long a body");
            }
            return length;
        } catch (NumberFormatException other) {
            throw new IOException("a length that is no number", other);
        }
    }

    /** A line without its end; empty also at the end of the stream, where a request could begin. */
    private String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 && line.size() == 0) {
                return "";
            }
            if (next < 0 || line.size() == LONGEST_LINE) {
                throw new EOFException("a line without an end");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
