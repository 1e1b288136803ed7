package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.testkit.blob.FileSamples;
import io.parley.testkit.blob.UploadForm;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that carry files, on the assembled server. */
class MessagesWithFilesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Rest agent;
    private static Rest manager;
    private static String conversation;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of());
        agent = server.signedIn("agent1@demo.localhost", "agent123");
        manager = server.signedIn("manager@demo.localhost", "manager123");
        conversation = opened("Files");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMessageCarriesItsFilesInOrderAndOthersMayReadThem() throws Exception {
        String picture = uploaded("sea.png", FileSamples.picture("png", 800, 400));
        String list = uploaded("list.txt", FileSamples.bytes("bread, milk"));

        var sent = send(Map.of("text", "Both", "attachments", List.of(list, picture)), 201);

        assertThat(sent.at("/content/type").asText()).isEqualTo("file");
        assertThat(sent.at("/content/text").asText()).isEqualTo("Both");
        assertThat(sent.at("/content/attachments").findValuesAsText("id")).containsExactly(list, picture);
        var read = manager.get("/api/v1/messages/" + sent.path("id").asText())
                .expecting(200)
                .body();
        assertThat(read.path("content")).isEqualTo(sent.path("content"));
        manager.get("/api/v1/files/" + picture).expecting(200);
    }

    @Test
    void filesNeedNoWordsAndPicturesAloneAreAnImage() throws Exception {
        String picture = uploaded("sea.png", FileSamples.picture("png", 80, 40));

        var sent = send(Map.of("attachments", List.of(picture)), 201);

        assertThat(sent.at("/content/type").asText()).isEqualTo("image");
        assertThat(sent.path("content").has("text")).isFalse();
        assertThat(agent.get("/api/v1/conversations/" + conversation)
                        .expecting(200)
                        .body()
                        .at("/lastMessage/text")
                        .asText())
                .isEqualTo("sea.png");
    }

    @Test
    void sentAgainWithItsClientIdItIsTheSameMessage() throws Exception {
        var wanted = Map.of(
                "attachments", List.of(uploaded("list.txt", FileSamples.bytes("once"))), "clientId", "files-once");

        var first = send(wanted, 201);
        var again = send(wanted, 200);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aFileIsSentOnceByWhoUploadedItAndWhereItWasUploaded() throws Exception {
        String file = uploaded("list.txt", FileSamples.bytes("mine"));
        refused(manager, conversation, List.of(file), 404, "not-found");
        refused(agent, opened("Elsewhere"), List.of(file), 404, "not-found");
        send(Map.of("attachments", List.of(file)), 201);
        refused(agent, conversation, List.of(file), 409, "file-attached-already");
        refused(agent, conversation, List.of("fil_00000000000000000000000000"), 404, "not-found");
    }

    @Test
    void elevenFilesAreTooManyForOneMessage() {
        var eleven = IntStream.range(0, 11)
                .mapToObj(number -> uploadedQuietly(number + ".txt"))
                .toList();
        refused(agent, conversation, eleven, 422, "too-many-files");
        send(Map.of("attachments", eleven.subList(0, 10)), 201);
    }

    @Test
    void aDeletedMessageLeavesNoFilesBehind() throws Exception {
        String file = uploaded("secret.txt", FileSamples.bytes("secret"));
        String message = send(Map.of("text", "Read", "attachments", List.of(file)), 201)
                .path("id")
                .asText();

        var tombstone =
                agent.delete("/api/v1/messages/" + message).expecting(200).body();

        assertThat(tombstone.path("content").has("attachments")).isFalse();
        agent.get("/api/v1/files/" + file).expecting(404);
        agent.get("/api/v1/files/" + file + "/content").expecting(404);
        assertThat(agent.get("/api/v1/conversations/" + conversation + "/timeline?limit=100")
                        .expecting(200)
                        .body()
                        .toString())
                .doesNotContain(file, "secret.txt");
    }

    @Test
    void theWordsBesideFilesCanBeChangedAndTheFilesStay() throws Exception {
        String file = uploaded("list.txt", FileSamples.bytes("stays"));
        String message = send(Map.of("text", "Old", "attachments", List.of(file)), 201)
                .path("id")
                .asText();

        var edited = agent.patch("/api/v1/messages/" + message, Map.of("text", "New"))
                .expecting(200)
                .body();

        assertThat(edited.at("/content/text").asText()).isEqualTo("New");
        assertThat(edited.at("/content/attachments/0/id").asText()).isEqualTo(file);
    }

    private static JsonNode send(Map<String, Object> message, int status) {
        return agent.post("/api/v1/conversations/" + conversation + "/messages", message)
                .expecting(status)
                .body();
    }

    private static void refused(Rest who, String where, List<String> files, int status, String code) {
        var problem = who.post("/api/v1/conversations/" + where + "/messages", Map.of("attachments", files))
                .expecting(status)
                .body();
        assertThat(problem.path("code").asText()).isEqualTo(code);
    }

    private static String opened(String subject) {
        return agent.post("/api/v1/conversations", Map.of("kind", "internal", "subject", subject))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    private static String uploadedQuietly(String name) {
        try {
            return uploaded(name, FileSamples.bytes("text"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String uploaded(String name, byte[] content) throws Exception {
        var to = HttpRequest.newBuilder(server.at("/api/v1/files?conversation=" + conversation))
                .header("Authorization", "Bearer " + agent.token());
        var answer =
                CLIENT.send(new UploadForm().with(name, content).postedBy(to).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(201);
        return Rest.read(answer.body()).at("/data/0/id").asText();
    }
}
