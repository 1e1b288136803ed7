package io.parley.http;

import static io.parley.http.Schema.text;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Avatar;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.AvatarService;
import io.parley.messaging.service.Picture;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.ProblemOf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures of members. */
record AvatarRoutes(AvatarService avatars, Bearer bearer) {
    private static final String MINE = "/api/v1/me/avatar";
    private static final Map<String, Object> PICTURES = Map.of("image/jpeg", Map.of(), "image/png", Map.of());

    List<Route> routes() {
        return List.of(
                Route.put(MINE, "Be shown by a picture: a square JPEG or PNG of up to 5 MiB, as the body")
                        .answers(204)
                        .forUploads(PICTURES, this::show),
                Route.delete(MINE, "Be shown by no picture")
                        .answers(204)
                        .forMembers((ask, caller) -> ask.answer(avatars.remove(caller), gone -> Answer.empty(204))),
                Route.get("/api/v1/members/{member}/avatar", "A member's picture; with an access token or a ticket")
                        .query("ticket", "Part of the address in the member's profile", text())
                        .answers(200)
                        .answers(304)
                        .forDownloads(this::read));
    }

    private Answer show(Ask ask, Caller caller) {
        InputStream body = ask.context().bodyInputStream();
        try {
            Outcome<Avatar> outcome = avatars.show(caller, body);
            // A client that still sends gets to see our answer.
            Bodies.discard(body);
            return ask.answer(outcome, shown -> Answer.empty(204));
        } catch (IOException | UncheckedIOException broken) {
            throw new Rejected(Problem.of(ProblemCode.MALFORMED_UPLOAD, "The body ended before it was complete."));
        }
    }

    private Flow read(Ask ask) {
        MemberId member = ask.member();
        Optional<String> ticket = ask.query("ticket");
        var outcome =
                ticket.isPresent() ? avatars.open(ticket.get(), member) : avatars.open(bearer.callerOf(ask), member);
        return switch (outcome) {
            case Outcome.Refused<Picture>(Refusal why) -> throw new Rejected(ProblemOf.refusal(why));
            case Outcome.Done<Picture>(Picture picture) -> flow(ask, picture);
        };
    }

    private static Flow flow(Ask ask, Picture picture) {
        String tag = "\"" + picture.avatar().file() + "\"";
        Map<String, String> headers = Downloads.harmless(tag);
        if (Downloads.isKnown(ask, tag)) {
            return Flow.empty(304, headers);
        }
        byte[] all = picture.content().toArray();
        return new Flow(200, picture.avatar().type().value(), headers, all.length, new ByteArrayInputStream(all));
    }
}
