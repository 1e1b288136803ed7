package io.parley.sandbox;

import io.parley.sandbox.http.Ending.Answer;
import io.parley.sandbox.http.HttpCall;
import java.util.Map;

/** Calls about files; page: Cloud API, Media. */
final class MediaCalls {
    private final World world;

    MediaCalls(World world) {
        this.world = world;
    }

    /** {@code GET} or {@code DELETE /{media}}. */
    Answer answer(GraphCall call, Medium medium) {
        call.tokenFor(medium.account(), "whatsapp_business_messaging");
        call.parameter("phone_number_id").ifPresent(number -> {
            if (!number.equals(medium.account())) {
                throw GraphErrors.unknownObject(medium.id()).refused();
            }
        });
        if (call.is("DELETE")) {
            world.media().remove(medium);
            return Answers.success();
        }
        return Answers.of(Json.object("messaging_product", "whatsapp")
                .put("url", world.media().address(medium))
                .put("mime_type", medium.mimeType())
                .put("sha256", medium.content().sha256())
                .put("file_size", Integer.toString(medium.content().length()))
                .put("id", medium.id()));
    }

    /** The address of a WhatsApp file: needs the token, and is 404 after 5 minutes. */
    Answer download(HttpCall http) {
        var query = http.query();
        var found = world.media()
                .behind(query.getOrDefault("mid", ""), query.getOrDefault("ext", ""), query.getOrDefault("hash", ""));
        var token = world.tokens()
                .find(http.header("Authorization").replaceFirst("^Bearer ", ""))
                .filter(known -> world.tokens().endOf(known).isEmpty());
        if (token.isEmpty()) {
            return Answer.json(401, "");
        }
        return found.filter(medium -> token.get().objects().contains(medium.account()))
                .map(MediaCalls::file)
                .orElseGet(() -> Answer.json(404, ""));
    }

    /** The address of a file on Messenger or Instagram: open to whoever knows it. */
    Answer open(String id) {
        return world.media().find(id).map(MediaCalls::file).orElseGet(() -> Answer.json(404, ""));
    }

    private static Answer file(Medium medium) {
        return new Answer(200, Map.of("Content-Type", medium.mimeType()), medium.content());
    }
}
