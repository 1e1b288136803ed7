package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.testkit.blob.FileSamples;
import io.parley.testkit.blob.UploadForm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files through the assembled server: what it takes, what it refuses, and what it gives to whom. */
class FilesWholeServerTest {
    private static final long FIFTY_MEBIBYTES = 52_428_800;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Rest agent;
    private static String conversation;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of());
        agent = server.signedIn("agent1@demo.localhost", "agent123");
        conversation = agent.post("/api/v1/conversations", Map.of("kind", "internal", "subject", "Files"))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPictureIsKeptShownSmallAndGivenBack() throws Exception {
        byte[] picture = FileSamples.picture("png", 800, 400);

        var row = uploaded("holiday at ../../the sea.png", picture);

        assertThat(row.path("name").asText()).isEqualTo("the sea.png");
        assertThat(row.path("kind").asText()).isEqualTo("image");
        assertThat(row.path("width").asInt()).isEqualTo(800);
        assertThat(row.path("height").asInt()).isEqualTo(400);
        assertThat(get(row.path("url").asText()).body()).isEqualTo(picture);
        var small = get(row.path("thumbnail").asText());
        assertThat(small.headers().firstValue("Content-Type")).contains("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.body()));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(pathsOfFiles()).isNotEmpty().noneMatch(path -> path.contains("sea"));
    }

    @Test
    void aPartIsGivenAndBeyondTheEndNothing() throws Exception {
        String url = uploaded("notes.txt", FileSamples.bytes("0123456789"))
                .path("url")
                .asText();

        var part = send(authorised(url).header("Range", "bytes=3-5"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).asString().isEqualTo("345");
        assertThat(send(authorised(url).header("Range", "bytes=99-")).statusCode())
                .isEqualTo(416);
    }

    @Test
    void whatIsHarmfulIsRefused() throws Exception {
        refused(
                415,
                "file-type-not-allowed",
                "holiday.png",
                FileSamples.bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff"));
        refused(422, "image-too-large", "large.png", FileSamples.pngHeader(20_000, 20_000));
        refused(422, "archive-unsafe", "bomb.zip", FileSamples.zipOf(FileSamples.spaces(30_000_000), "a.txt"));
        refused(422, "file-empty", "empty.txt", new byte[0]);
        assertThat(problem(uploadOf("evil.html", FileSamples.bytes("<html><script>alert(1)</script>")))
                        .path("detected")
                        .asText())
                .isEqualTo("text/html");
    }

    @Test
    void elevenFilesAreRefusedTogether() throws Exception {
        var form = new UploadForm();
        for (int number = 1; number <= 11; number++) {
            form.with(number + ".txt", FileSamples.bytes("text"));
        }

        var problem = problem(form);

        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("code").asText()).isEqualTo("too-many-files");
    }

    @Test
    void fiftyMebibytesAreTakenAndNotOneByteMore() throws Exception {
        var full = post(new UploadForm().with("full.txt", new Letters(FIFTY_MEBIBYTES)));
        assertThat(full.statusCode()).as(new String(full.body())).isEqualTo(201);

        var problem = problem(new UploadForm().with("more.txt", new Letters(FIFTY_MEBIBYTES + 1)));

        assertThat(problem.path("code").asText()).isEqualTo("file-too-large");
        assertThat(problem.path("status").asInt()).isEqualTo(413);
        assertThat(problem.path("limit").asLong()).isEqualTo(FIFTY_MEBIBYTES);
    }

    @Test
    void aTicketIsForOneFileAndNoAlteredOneOpensIt() throws Exception {
        String id =
                uploaded("notes.txt", FileSamples.bytes("secret")).path("id").asText();
        var ticket = agent.post("/api/v1/files/" + id + "/ticket", Map.of())
                .expecting(200)
                .body();
        String url = ticket.path("url").asText();

        assertThat(send(HttpRequest.newBuilder(server.at(url))).body())
                .asString()
                .isEqualTo("secret");
        String altered = url.substring(0, url.length() - 2) + (url.endsWith("AA") ? "BB" : "AA");
        assertThat(send(HttpRequest.newBuilder(server.at(altered))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherOrganizationSeesNothing() throws Exception {
        String id =
                uploaded("notes.txt", FileSamples.bytes("secret")).path("id").asText();
        var other = server.signedIn("admin@other.localhost", "admin123");

        for (var path : new String[] {"", "/content", "/thumbnail"}) {
            other.get("/api/v1/files/" + id + path).expecting(404);
        }
        other.post("/api/v1/files/" + id + "/ticket", Map.of()).expecting(404);
        var foreign = new UploadForm().with("notes.txt", FileSamples.bytes("x"));
        assertThat(send(foreign.postedBy(to(other))).statusCode()).isEqualTo(404);
    }

    @Test
    void aColleagueSeesAFileOnlyWithItsMessage() throws Exception {
        String id =
                uploaded("draft.txt", FileSamples.bytes("not yet")).path("id").asText();

        server.signedIn("manager@demo.localhost", "manager123")
                .get("/api/v1/files/" + id)
                .expecting(404);
    }

    @Test
    void aPictureShowsAGroupToWhoeverIsInIt() throws Exception {
        var manager = server.signedIn("manager@demo.localhost", "manager123");
        String group = agent.group(manager);
        var form = uploadOf("us.png", FileSamples.picture("png", 400, 400));
        String id = Rest.read(send(form.postedBy(to(agent, group))).body())
                .at("/data/0/id")
                .asText();
        manager.get("/api/v1/files/" + id).expecting(404);

        agent.patch("/api/v1/conversations/" + group, Map.of("avatar", id)).expecting(200);

        manager.get("/api/v1/files/" + id + "/thumbnail").expecting(200);
        var row = manager.get("/api/v1/conversations/" + group).expecting(200).body();
        assertThat(row.at("/group/avatar").asText()).isEqualTo(id);
        server.signedIn("admin@demo.localhost", "admin123")
                .get("/api/v1/files/" + id)
                .expecting(404);
    }

    @Test
    void othersSeeThatSomethingIsOnItsWay() throws Exception {
        var manager = server.signedIn("manager@demo.localhost", "manager123");
        try (var live = server.live(manager)) {
            live.say(Map.of("type", "view", "id", "1", "data", Map.of("conversation", conversation)));
            live.await(frame -> frame.path("re").asText().equals("1"));

            String id = uploaded("notes.txt", FileSamples.bytes("0123456789"))
                    .path("id")
                    .asText();

            var progress = live.await(
                    "upload.progress", data -> data.path("file").asText().equals(id));
            assertThat(progress.path("data").path("bytes").asLong()).isEqualTo(10);
            assertThat(progress.path("data").path("total").asLong()).isEqualTo(10);
        }
    }

    private static void refused(int status, String code, String name, byte[] content) throws Exception {
        var problem = problem(uploadOf(name, content));
        assertThat(problem.path("code").asText()).as(problem.toString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
    }

    private static UploadForm uploadOf(String name, byte[] content) {
        return new UploadForm().with(name, content);
    }

    private static JsonNode uploaded(String name, byte[] content) throws Exception {
        var answer = post(uploadOf(name, content));
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(201);
        return Rest.read(answer.body()).path("data").path(0);
    }

    private static JsonNode problem(UploadForm form) throws Exception {
        return Rest.read(post(form).body());
    }

    private static HttpResponse<byte[]> post(UploadForm form) throws Exception {
        return send(form.postedBy(to(agent)));
    }

    private static HttpRequest.Builder to(Rest member) {
        return to(member, conversation);
    }

    private static HttpRequest.Builder to(Rest member, String conversation) {
        return HttpRequest.newBuilder(server.at("/api/v1/files?conversation=" + conversation))
                .header("Authorization", "Bearer " + member.token());
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return send(authorised(path));
    }

    private static HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(server.at(path)).header("Authorization", "Bearer " + agent.token());
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Stream<String> pathsOfFiles() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList().stream();
        }
    }

    /** So many letters, which exist only while they are read. */
    private static final class Letters extends InputStream {
        private long left;

        private Letters(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + read, (byte) 'a');
            left -= read;
            return read;
        }
    }
}
