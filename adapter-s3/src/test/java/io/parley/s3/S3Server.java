package io.parley.s3;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that speaks S3, as a process of its own; the build puts its jar beside the tests. */
final class S3Server {
    static final String BUCKET = "parley-files";
    private static final Duration START_WITHIN = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path log = folder.resolve("server.log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString(),
                        "--http.port=" + port,
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.max-payload-size=64MB",
                        "--com.adobe.testing.s3mock.store.root=" + Files.createDirectory(folder.resolve("root")),
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var server = new S3Server(process, port);
        server.awaitAnswer(log);
        return server;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "s3-server"))) {
            return jars.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + START_WITHIN.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                stop();
                throw new AssertionError("the S3 server did not start: " + Files.readString(log));
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(endpoint().resolve("/" + BUCKET + "?list-type=2"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
