package io.parley.benchmark;

import io.parley.messaging.channel.Bytes;
import io.parley.meta.HubSignature;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A platform's connection to a webhook, kept open: one call after the other, each signed. For one thread. */
final class WebhookCaller implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private final URI hook;
    private final String appSecret;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    WebhookCaller(URI hook, String appSecret) throws IOException {
        this.hook = hook;
        this.appSecret = appSecret;
        socket = new Socket(hook.getHost(), hook.getPort());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Posts the body and waits for the answer; its status. */
    int post(String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + hook.getPath() + " HTTP/1.1\r\nHost: " + hook.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n"
                + HubSignature.HEADER + ": " + HubSignature.of(Bytes.copyOf(content), appSecret) + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] call = new byte[start.length + content.length];
        System.arraycopy(start, 0, call, 0, start.length);
        System.arraycopy(content, 0, call, start.length, content.length);
        out.write(call);
        return answer();
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
