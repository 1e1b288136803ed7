package io.parley.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * One member's WebSocket, as light as a client can be: what is measured is the server, and both share the machine. It knows
 * whole, unfragmented text frames (RFC 6455) and is used by one thread.
 */
final class Socket implements AutoCloseable {
    private static final int BUFFER = 1 << 17;
    private static final int TEXT = 0x81;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private final SocketChannel channel;
    private final String token;
    private final Consumer<String> heard;
    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
    private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);
    private boolean upgraded;

    private Socket(SocketChannel channel, String token, Consumer<String> heard) {
        this.channel = channel;
        this.token = token;
        this.heard = heard;
    }

    /** Connects and says hello; the selector's loop hands on what comes to {@link #read}. */
    static Socket open(Selector selector, URI address, String token, Consumer<String> heard) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var socket = new Socket(channel, token, heard);
        channel.write(ByteBuffer.wrap(handshake(address).getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, socket);
        return socket;
    }

    private static String handshake(URI address) {
        return String.join(
                "\r\n",
                "GET " + address.getPath() + " HTTP/1.1",
                "Host: " + address.getAuthority(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: parley.v1",
                "",
                "");
    }

    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int key = ThreadLocalRandom.current().nextInt();
        out.clear();
        out.put((byte) TEXT);
        if (bytes.length < TWO_BYTES) {
            out.put((byte) (0x80 | bytes.length));
        } else {
            out.put((byte) (0x80 | TWO_BYTES)).putShort((short) bytes.length);
        }
        out.putInt(key);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= (byte) (key >>> (24 - 8 * (i & 3)));
        }
        out.put(bytes).flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Takes what has arrived. */
    void read() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection");
        }
        in.flip();
        if (!upgraded && skipHandshake()) {
            upgraded = true;
            send("{\"type\":\"hello\",\"id\":\"hello\",\"data\":{\"token\":\"" + token + "\"}}");
        }
        while (upgraded && isWhole()) {
            String text = take();
            heard.accept(text);
            if (text.contains("\"type\":\"ping\"")) {
                send("{\"type\":\"pong\"}");
            }
        }
        in.compact();
    }

    private boolean skipHandshake() throws IOException {
        String head = StandardCharsets.ISO_8859_1.decode(in.duplicate()).toString();
        int end = head.indexOf("\r\n\r\n");
        if (end >= 0) {
            if (!head.startsWith("HTTP/1.1 101")) {
                throw new IOException(
                        "no WebSocket: " + head.lines().findFirst().orElse(""));
            }
            in.position(end + 4);
        }
        return end >= 0;
    }

    private boolean isWhole() {
        return in.remaining() >= 2 && in.remaining() >= headerLength() && in.remaining() >= headerLength() + length();
    }

    private int headerLength() {
        return switch (in.get(in.position() + 1)) {
            case TWO_BYTES -> 4;
            case EIGHT_BYTES -> 10;
            default -> 2;
        };
    }

    private int length() {
        byte length = in.get(in.position() + 1);
        return switch (length) {
            case TWO_BYTES -> in.getShort(in.position() + 2) & 0xFFFF;
            case EIGHT_BYTES -> Math.toIntExact(in.getLong(in.position() + 2));
            default -> length;
        };
    }

    private String take() throws IOException {
        if ((in.get(in.position()) & 0xFF) != TEXT) {
            throw new IOException("not a whole text frame: " + in.get(in.position()));
        }
        var bytes = new byte[length()];
        in.position(in.position() + headerLength());
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
