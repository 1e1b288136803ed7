package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilesTest extends ServerTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\n and so on";

    @Test
    void aFileInTheBodyComesBackAsItWas() {
        var ada = server().register();
        String file = ada.file();

        var row = ada.get(file).expect(200);
        assertThat(row.get("name").textValue()).isEqualTo("notes.txt");
        assertThat(row.get("kind").textValue()).isEqualTo("file");
        assertThat(row.get("type").textValue()).isEqualTo("text/plain");
        assertThat(row.get("size").longValue()).isEqualTo(10);
        assertThat(row.get("scan").textValue()).isEqualTo("unscanned");
        assertThat(row.get("url").textValue()).isEqualTo(file + "/content");

        var content = ada.get(file + "/content").send();
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.body()).isEqualTo("0123456789");
        assertThat(header(content, "Content-Type")).isEqualTo("text/plain");
        assertThat(header(content, "Content-Length")).isEqualTo("10");
        assertThat(header(content, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"notes.txt\"; filename*=UTF-8''notes.txt");
        assertThat(header(content, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(content, "Content-Security-Policy"))
                .contains("sandbox")
                .doesNotContain("'self'");
    }

    @Test
    void severalFilesComeInOneForm() {
        var ada = server().register();

        var data = upload(ada, part("Plan für 2027.pdf", "%PDF-1.7 plan"), part("bild.png", PNG))
                .expect(201)
                .get("data");

        assertThat(data).hasSize(2);
        assertThat(data.get(0).get("name").textValue()).isEqualTo("Plan für 2027.pdf");
        assertThat(data.get(1).get("kind").textValue()).isEqualTo("image");
        var pdf = ada.get(data.get(0).get("url").textValue()).send();
        assertThat(pdf.body()).isEqualTo("%PDF-1.7 plan");
        assertThat(header(pdf, "Content-Disposition"))
                .isEqualTo("inline; filename=\"Plan f_r 2027.pdf\"; filename*=UTF-8''Plan%20f%C3%BCr%202027.pdf");
        var saved = ada.get(data.get(0).get("url").textValue() + "?download=1").send();
        assertThat(header(saved, "Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void elevenFilesAreTooManyAndNoneStays() {
        var ada = server().register();
        String[] parts = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> part(number + ".txt", "text " + number))
                .toArray(String[]::new);

        assertThat(upload(ada, parts)
                        .expectProblem(422, "too-many-files")
                        .get("limit")
                        .intValue())
                .isEqualTo(10);
    }

    @Test
    void aProgramIsNoPictureWhateverItsName() {
        var ada = server().register();

        var problem = upload(ada, part("holiday.png", "MZ\u0090 this program cannot be run"))
                .expectProblem(415, "file-type-not-allowed");

        assertThat(problem.get("detected").textValue()).isEqualTo("application/x-msdownload");
        upload(ada, part("holiday.png", "%PDF-1.7")).expectProblem(415, "file-type-not-allowed");
        upload(ada, part("page.html", "just text")).expectProblem(415, "file-type-not-allowed");
        upload(ada, part("empty.txt", "")).expectProblem(422, "file-empty");
    }

    @Test
    void noNameReachesOutOfItsFolder() {
        var ada = server().register();

        assertThat(nameOf(ada, "../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(nameOf(ada, "C:\\Users\\ada\\con.txt")).isEqualTo("_con.txt");
        assertThat(nameOf(ada, "invoice\u202Efdp.txt")).isEqualTo("invoicefdp.txt");
        assertThat(nameOf(ada, "%22><script>.txt")).isEqualTo("___script_.txt");
        assertThat(nameOf(ada, "...")).isEqualTo("file");
    }

    private String nameOf(RunningServer.Somebody somebody, String sent) {
        return upload(somebody, part(sent, "text"))
                .expect(201)
                .at("/data/0/name")
                .textValue();
    }

    @Test
    void aPartOfAFileIsServed() {
        var ada = server().register();
        String content = ada.file() + "/content";

        assertRange(ada.get(content).header("Range", "bytes=2-4"), 206, "234", "bytes 2-4/10");
        assertRange(ada.get(content).header("Range", "bytes=7-"), 206, "789", "bytes 7-9/10");
        assertRange(ada.get(content).header("Range", "bytes=-2"), 206, "89", "bytes 8-9/10");
        assertRange(ada.get(content).header("Range", "bytes=5-500"), 206, "56789", "bytes 5-9/10");
        assertThat(ada.get(content).header("Range", "bytes=4-2").send().statusCode())
                .isEqualTo(200);
        assertThat(ada.get(content).header("Range", "bytes=0-1,3-4").send().statusCode())
                .isEqualTo(200);
        var beyond = ada.get(content).header("Range", "bytes=10-").send();
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */10");
    }

    private static void assertRange(Call call, int status, String body, String range) {
        var answer = call.send();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(header(answer, "Content-Range")).isEqualTo(range);
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(body.length()));
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        var ada = server().register();
        String content = ada.file() + "/content";
        String tag = header(ada.get(content).send(), "ETag");

        assertThat(ada.get(content).header("If-None-Match", tag).send().statusCode())
                .isEqualTo(304);
        var changed = ada.get(content)
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .send();
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void aTicketOpensItsFileAndNoOther() {
        var ada = server().register();
        String file = ada.file();
        var ticket = ada.post(file + "/ticket").expect(200);
        String text = ticket.get("ticket").textValue();

        assertThat(server().get(ticket.get("url").textValue()).send().body()).isEqualTo("0123456789");
        server().get(file + "/content").expectProblem(401, "unauthenticated");
        server().get(ada.file() + "/content?ticket=" + text).expectProblem(403, "ticket-invalid");
        String altered = text.substring(0, 10) + (text.charAt(10) == 'A' ? 'B' : 'A') + text.substring(11);
        server().get(file + "/content?ticket=" + altered).expectProblem(403, "ticket-invalid");
        server().get(file + "/content?ticket=rubbish").expectProblem(403, "ticket-invalid");
    }

    @Test
    void whatWasTakenBackIsGone() {
        var ada = server().register();
        String file = ada.file();

        assertThat(ada.delete(file).send().statusCode()).isEqualTo(204);

        ada.get(file).expectProblem(404, "not-found");
        ada.get(file + "/content").expectProblem(404, "not-found");
        ada.delete(file).expectProblem(404, "not-found");
    }

    @Test
    void aPictureWithoutAThumbnailHasNone() {
        var ada = server().register();
        ada.get(ada.file() + "/thumbnail").expectProblem(404, "not-found");
    }

    @Test
    void whatIsNoUploadIsRejected() {
        var ada = server().register();
        String into = "/api/v1/files?conversation=" + conversation(ada);

        ada.post("/api/v1/files").body(BodyPublishers.ofString("x")).expectProblem(400, "invalid-parameter");
        ada.post(into)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body(BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; filename=\"a.txt\"\r\n\r\nbroken"))
                .expectProblem(400, "malformed-upload");
        upload(ada, "Content-Disposition: form-data; name=\"comment\"\r\n\r\nno file\r\n")
                .expectProblem(400, "malformed-upload");
        server().post(into).body(BodyPublishers.ofString("x")).expectProblem(401, "unauthenticated");
        server().register()
                .post(into + "&name=a.txt")
                .body(BodyPublishers.ofString("x"))
                .expectProblem(404, "not-found");
    }

    private Call upload(RunningServer.Somebody somebody, String... parts) {
        String body = "--b\r\n" + String.join("--b\r\n", parts) + "--b--\r\n";
        return somebody.post("/api/v1/files?conversation=" + conversation(somebody))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body(BodyPublishers.ofByteArrays(List.of(mixed(body))));
    }

    /** Characters below 256 as bytes, others and umlauts within names in UTF-8. */
    private static byte[] mixed(String body) {
        var out = new ByteArrayOutputStream();
        for (String line : body.split("(?<=\n)")) {
            boolean header = line.startsWith("Content-");
            out.writeBytes(line.getBytes(header ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    private static String part(String name, String content) {
        return "Content-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private static String conversation(RunningServer.Somebody somebody) {
        return somebody.conversation().replaceAll(".*/", "");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
