package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Content;
import io.parley.sandbox.http.Ending.Answer;
import io.parley.sandbox.http.Multipart;
import java.util.Optional;

/** {@code POST /{account}/message_attachments}: files kept for messages to come; page: Attachment Upload API. */
final class Attachments {
    private final World world;

    Attachments(World world) {
        this.world = world;
    }

    /** Either the file itself, as {@code filedata} in a form, or where it can be fetched. */
    Answer answer(GraphCall call, Account account) {
        var attachment = Json.read(call.required("message")).path("attachment");
        var file = Optional.ofNullable(Multipart.of(call.http()).get("filedata"));
        if (file.isEmpty()) {
            new MessengerCheck(world.media(), account.platform()).attachment(attachment);
            return Answers.of(Json.object("attachment_id", keep(attachment, account)));
        }
        MessengerCheck.mediaType(attachment);
        var part = file.get();
        var medium = world.media().put(account.id(), part.type(), part.filename(), part.content(), MediaShelf.UPLOADED);
        return Answers.of(Json.object("attachment_id", medium.id()));
    }

    /** Keeps what an address names; the sandbox does not fetch it. */
    String keep(JsonNode attachment, Account account) {
        var type = attachment.path("type").asText();
        return world.media()
                .put(account.id(), type, "", Content.NONE, MediaShelf.UPLOADED)
                .id();
    }
}
