package io.parley.http;

import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.id.FileId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.FileService;
import io.parley.messaging.service.ReadableFile;
import io.parley.wire.ProblemOf;
import io.parley.wire.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files: in, out, and tickets for addresses that browsers open by themselves. */
record FileRoutes(FileService files, Bearer bearer) {
    private static final String ALL = "/api/v1/files";
    private static final String ONE = ALL + "/{id}";

    List<Route> routes() {
        return List.of(
                Route.post(ALL, "Upload files for a message, as multipart/form-data or one as the body")
                        .query("conversation", "The conversation whose message will carry them", text())
                        .query("name", "The file's name, when the body is the file", text())
                        .answers(201, FileSchemas.uploaded())
                        .forUploads(FileSchemas.upload(), new Uploads(files)::take),
                Route.get(ONE, "What is known of a file")
                        .answers(200, ref("Attachment"))
                        .forMembers((ask, caller) ->
                                row(ask, files.find(caller, file(ask)).map(Rows::file))),
                Route.delete(ONE, "Take back a file that no message carries")
                        .answers(204)
                        .forMembers((ask, caller) ->
                                ask.answer(files.discard(caller, file(ask)), gone -> Answer.empty(204))),
                Route.post(ONE + "/ticket", "An address of the content that works by itself for five minutes")
                        .answers(200, FileSchemas.ticket())
                        .forMembers(this::ticket),
                download("/content", "The content, or a part of it; with an access token or a ticket")
                        .query("download", "Whether browsers save it instead of showing it", words(List.of("1")))
                        .answers(200)
                        .answers(206)
                        .answers(304)
                        .forDownloads(ask -> Downloads.content(ask, readable(ask))),
                download("/thumbnail", "A small picture of it; with an access token or a ticket")
                        .answers(200)
                        .answers(304)
                        .forDownloads(ask -> Downloads.thumbnail(ask, readable(ask))));
    }

    private static Route.Draft download(String path, String summary) {
        return Route.get(ONE + path, summary).query("ticket", "From POST " + ONE + "/ticket", text());
    }

    private static Answer row(Ask ask, Outcome<?> outcome) {
        return ask.answer(outcome, found -> Answer.json(200, found));
    }

    private Answer ticket(Ask ask, Caller caller) {
        FileId id = file(ask);
        return ask.answer(
                files.ticket(caller, id),
                ticket -> Answer.json(
                        200,
                        Map.of(
                                "url", ALL + "/" + id + "/content?ticket=" + ticket.text(),
                                "ticket", ticket.text(),
                                "expiresAt", ticket.expiresAt())));
    }

    private ReadableFile readable(Ask ask) {
        FileId id = file(ask);
        Optional<String> ticket = ask.query("ticket");
        var outcome = ticket.isPresent() ? files.open(ticket.get(), id) : files.open(bearer.callerOf(ask), id);
        return switch (outcome) {
            case Outcome.Done<ReadableFile>(ReadableFile readable) -> readable;
            case Outcome.Refused<ReadableFile>(Refusal why) -> throw new Rejected(ProblemOf.refusal(why));
        };
    }

    private static FileId file(Ask ask) {
        return FileId.parse(ask.context().pathParam("id"))
                .orElseThrow(() -> new Rejected(ProblemOf.refusal(new Refusal.NotFound("file"))));
    }
}
