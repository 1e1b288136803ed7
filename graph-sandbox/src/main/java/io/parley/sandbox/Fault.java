package io.parley.sandbox;

import io.parley.sandbox.http.Content;
import io.parley.sandbox.http.Ending;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** One way for a call to fail. */
public final class Fault {
    private final boolean accepts;
    private final Function<Ending.Answer, Ending> ending;

    private Fault(boolean accepts, Function<Ending.Answer, Ending> ending) {
        this.accepts = accepts;
        this.ending = ending;
    }

    /** 429 with the code of exceeded throughput. */
    public static Fault rateLimited(Duration retryAfter) {
        var error = GraphError.of(130429, "(#130429) Rate limit hit")
                .at(429)
                .saying("Cloud API message throughput has been reached.");
        return refusing(error.answer().with("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /** An error in JSON, as {@code error(500, 131000)}. */
    public static Fault error(int httpStatus, int code) {
        return error(httpStatus, code, 0);
    }

    /** An error in JSON with a subcode, as {@code error(400, 10, 2018278)}. */
    public static Fault error(int httpStatus, int code, int subcode) {
        var message = "(#" + code + ") Something went wrong";
        return refusing(new GraphError(httpStatus, code, subcode, message, "Something went wrong").answer());
    }

    /** A page of some machine in between. */
    public static Fault html(int httpStatus) {
        var page = Content.of("<html><body><h1>Sorry</h1></body></html>");
        return refusing(new Ending.Answer(httpStatus, Map.of("Content-Type", "text/html"), page));
    }

    /** 401 with code 190: the access token has expired. */
    public static Fault deadToken() {
        return refusing(GraphErrors.endedToken(TokenEnd.EXPIRED).answer());
    }

    /** 400 with code 131047: the customer wrote more than 24 hours ago. */
    public static Fault windowClosed() {
        return error(400, 131047);
    }

    /** Sends the message and answers 500 with code 1 and subcode 1357046: perhaps sent, do not repeat. */
    public static Fault perhapsSent() {
        var error = GraphError.of(1, "An unknown error occurred").with(1357046).at(500);
        return accepting(ignored -> error.answer());
    }

    /** Reads the request and never answers. */
    public static Fault hang() {
        return refusing(new Ending.Hang());
    }

    /** Sends the message and never says so. */
    public static Fault acceptThenHang() {
        return accepting(ignored -> new Ending.Hang());
    }

    /** Aborts the connection before the message is taken. */
    public static Fault reset() {
        return refusing(new Ending.Reset());
    }

    /** Sends the message, then aborts the connection. */
    public static Fault acceptThenReset() {
        return accepting(ignored -> new Ending.Reset());
    }

    /** Closes the connection without an answer and without taking the message. */
    public static Fault closeWithoutAnswer() {
        return refusing(new Ending.Close());
    }

    /** Sends the message and answers with something that is not JSON. */
    public static Fault acceptThenGarble() {
        return accepting(ignored -> Ending.Answer.json(200, "{\"messages\":[{\"id\":"));
    }

    /** Sends the message and breaks off in the middle of the answer. */
    public static Fault acceptThenTruncate() {
        return accepting(Ending.Truncated::new);
    }

    /** Sends the message and answers as it should, but late. */
    public static Fault slow(Duration by) {
        return accepting(answer -> new Ending.Delayed(by, answer));
    }

    /** Whether the message is sent all the same. */
    public boolean accepts() {
        return accepts;
    }

    /** How the call ends, given what the answer would have been. */
    Ending ending(Ending.Answer answer) {
        return ending.apply(answer);
    }

    private static Fault refusing(Ending ending) {
        return new Fault(false, ignored -> ending);
    }

    private static Fault accepting(Function<Ending.Answer, Ending> ending) {
        return new Fault(true, ending);
    }
}
