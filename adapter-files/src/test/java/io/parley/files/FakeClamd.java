package io.parley.files;

import io.parley.testkit.blob.FileSamples;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM as it is written down, knows one virus, and takes two megabytes. */
final class FakeClamd implements AutoCloseable {
    private static final int LIMIT = 2 * 1024 * 1024;

    private final ServerSocket server;
    private final boolean silent;

    private FakeClamd(boolean silent) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.silent = silent;
        Thread.ofVirtual().start(this::serve);
    }

    static FakeClamd start() throws IOException {
        return new FakeClamd(false);
    }

    /** Takes everything and answers nothing. */
    static FakeClamd silent() throws IOException {
        return new FakeClamd(true);
    }

    ClamdAddress address() {
        return new ClamdAddress.OnNetwork(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes(10);
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                socket.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            String verdict = verdict(in);
            if (silent) {
                in.read();
            }
            socket.getOutputStream().write((verdict + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            if (!server.isClosed() && !silent) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static String verdict(DataInputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            all.write(in.readNBytes(length));
            if (all.size() > LIMIT) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        String content = all.toString(StandardCharsets.ISO_8859_1);
        boolean virus = content.contains(new String(FileSamples.EICAR, StandardCharsets.ISO_8859_1));
        return virus ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
