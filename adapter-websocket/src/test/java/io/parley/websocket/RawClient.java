package io.parley.websocket;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A client that reads only when it is told to. */
final class RawClient implements AutoCloseable {
    private static final int CLOSE = 8;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    RawClient(int port) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write(("GET " + LiveUpdates.PATH + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        readHead();
    }

    private String head = "";

    String head() {
        return head;
    }

    void send(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocate(payload.length + 8);
        // A masked text frame whose mask is zero.
        frame.put((byte) 0x81)
                .put((byte) (0x80 | 126))
                .putShort((short) payload.length)
                .putInt(0)
                .put(payload);
        out.write(frame.array());
    }

    /** The text of the next message. */
    String read() throws IOException {
        return new String(readFrame().payload(), StandardCharsets.UTF_8);
    }

    /** Reads everything up to the close frame and returns its code. */
    int closeCode() throws IOException {
        var frame = readFrame();
        while (frame.kind() != CLOSE) {
            frame = readFrame();
        }
        return ByteBuffer.wrap(frame.payload()).getShort() & 0xFFFF;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Received readFrame() throws IOException {
        int kind = in.readUnsignedByte() & 0x0F;
        int size = in.readUnsignedByte();
        long length = size == 126 ? in.readUnsignedShort() : size == 127 ? in.readLong() : size;
        byte[] payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return new Received(kind, payload);
    }

    private void readHead() throws IOException {
        var read = new StringBuilder();
        while (!read.toString().endsWith("\r\n\r\n")) {
            read.append((char) in.readUnsignedByte());
        }
        head = read.toString();
    }

    private record Received(int kind, byte[] payload) {}
}
