package io.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.id.TeamId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.wire.Fields;
import io.parley.wire.Json;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.ProblemOf;
import io.parley.wire.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request, read strictly: whatever is asked of it and is not there as it should be, rejects it.
 *
 * @param id names the request in answers and logs
 * @param origin from where it comes
 */
record Ask(Context context, String id, Origin origin, Bytes body) {
    static final int MOST_ROWS = 100;
    private static final long USUAL_ROWS = 50L;
    private static final int LONGEST_PARAMETER = 500;
    private static final int LONGEST_ECHO = 64;

    /** The conversation that the path names. */
    ConversationId conversation() {
        return named("id", "conversation", ConversationId::parse);
    }

    /** The message that the path names. */
    MessageId message() {
        return named("id", "message", MessageId::parse);
    }

    /** The note that the path names. */
    NoteId note() {
        return named("id", "note", NoteId::parse);
    }

    /** The member that the path names; {@code me} is the caller. */
    MemberId member(Caller caller) {
        return named(
                "memberId", "member", text -> text.equals("me") ? Optional.of(caller.member()) : MemberId.parse(text));
    }

    /** Something else that the path names by its id. */
    <T> T named(String parameter, String what, Function<String, Optional<T>> parse) {
        return parse.apply(path(parameter)).orElseThrow(() -> refusal(new Refusal.NotFound(what)));
    }

    /** The role that the path names. */
    RoleKey role() {
        return named("key", "role", RoleKey::parse);
    }

    /** The office that the path names. */
    OfficeId office() {
        return named("id", "office", OfficeId::parse);
    }

    /** The team that the path names. */
    TeamId team() {
        return named("id", "team", TeamId::parse);
    }

    /** The channel that the path names. */
    ChannelId channel() {
        return named("id", "channel", ChannelId::parse);
    }

    /** A part of the path, decoded. */
    String path(String parameter) {
        return CleanText.of(context.pathParam(parameter));
    }

    /** The member that the path names. */
    MemberId member() {
        return named("member", "member", MemberId::parse);
    }

    /** The API key that the path names. */
    ApiKeyId apiKey() {
        return named("key", "API key", ApiKeyId::parse);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    /** What is there twice means one thing to us and another to what stands before us. */
    void refuseRepeatedParameters() {
        Map<String, List<String>> all;
        try {
            all = context.queryParamMap();
        } catch (IllegalArgumentException notEncodedWell) {
            throw invalid("The query cannot be decoded.");
        }
        all.forEach((name, values) -> {
            if (values.size() > 1) {
                String shown = CleanText.of(CleanText.first(name, LONGEST_ECHO));
                throw invalid("The parameter " + shown + " is there more than once.");
            }
        });
    }

    /** A query parameter that is there and not empty. */
    Optional<String> query(String name) {
        Optional<String> value;
        try {
            value = Optional.ofNullable(context.queryParam(name)).map(CleanText::of);
        } catch (IllegalArgumentException notEncodedWell) {
            throw invalid("The query cannot be decoded.");
        }
        if (value.filter(text -> text.length() > LONGEST_PARAMETER).isPresent()) {
            throw invalid("The parameter " + name + " is too long.");
        }
        return value.filter(text -> !text.isEmpty());
    }

    /** A query parameter that means something. */
    <T> Optional<T> query(String name, String meaning, Function<String, Optional<T>> parse) {
        return query(name)
                .map(text -> parse.apply(text)
                        .orElseThrow(() -> invalid("The parameter " + name + " must be " + meaning + ".")));
    }

    Optional<Long> number(String name) {
        return query(name, "a whole number from 0", Ask::wholeNumber);
    }

    /** How many rows a list may have. */
    int limit() {
        long limit = number("limit").orElse(USUAL_ROWS);
        if (limit < 1) {
            throw invalid("The parameter limit must be 1 to " + MOST_ROWS + ".");
        }
        return (int) Math.min(limit, MOST_ROWS);
    }

    /** Whether anything was sent along. */
    boolean hasBody() {
        return body.length() > 0;
    }

    /** The body as a JSON object. */
    <T> T read(Function<Fields, Reading<T>> reader) {
        Reading<JsonNode> json = Json.read(body.toArray());
        return switch (json.then(node -> reader.apply(Fields.of(node)))) {
            case Reading.Understood<T>(T value) -> value;
            case Reading.Unfit<T>(Problem problem) -> throw new Rejected(problem);
        };
    }

    /** The answer to what became of a use case. */
    <T> Answer answer(Outcome<T> outcome, Function<T, Answer> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.apply(value);
            case Outcome.Refused<T>(Refusal why) -> refused(ProblemOf.refusal(why));
        };
    }

    Answer refused(Problem problem) {
        return Answer.problem(problem.inAnswerTo(id));
    }

    static Rejected refusal(Refusal why) {
        return new Rejected(ProblemOf.refusal(why));
    }

    static Rejected invalid(String detail) {
        return new Rejected(Problem.of(ProblemCode.INVALID_PARAMETER, detail));
    }

    private static Optional<Long> wholeNumber(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
