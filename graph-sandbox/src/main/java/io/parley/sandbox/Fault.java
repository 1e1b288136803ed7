package io.parley.sandbox;

import java.time.Duration;
import java.util.Map;

/** One way for a call to the fake Graph API to fail. */
public final class Fault {
    private final boolean accepts;
    private final Ending ending;

    private Fault(boolean accepts, Ending ending) {
        this.accepts = accepts;
        this.ending = ending;
    }

    /** 429 with the code of exceeded throughput. */
    public static Fault rateLimited(Duration retryAfter) {
        var headers = Map.of(
                "Content-Type",
                "application/json; charset=UTF-8",
                "Retry-After",
                Long.toString(retryAfter.toSeconds()));
        return refusing(new Ending.Answer(429, headers, GraphErrors.envelope(130429, "Rate limit hit")));
    }

    /** An error in JSON, as {@code error(500, 131000)}. */
    public static Fault error(int httpStatus, int code) {
        return refusing(Ending.Answer.json(httpStatus, GraphErrors.envelope(code, "Something went wrong")));
    }

    /** A page of some machine in between. */
    public static Fault html(int httpStatus) {
        return refusing(new Ending.Answer(
                httpStatus, Map.of("Content-Type", "text/html"), "<html><body><h1>Sorry</h1></body></html>"));
    }

    /** 401 with code 190: the access token is dead. */
    public static Fault deadToken() {
        return refusing(GraphErrors.deadToken());
    }

    /** 400 with code 131047: the customer wrote more than 24 hours ago. */
    public static Fault windowClosed() {
        return refusing(Ending.Answer.json(400, GraphErrors.envelope(131047, "Re-engagement message")));
    }

    /** Reads the request and never answers. */
    public static Fault hang() {
        return refusing(new Ending.Hang());
    }

    /** Sends the message and never says so. */
    public static Fault acceptThenHang() {
        return accepting(new Ending.Hang());
    }

    /** Aborts the connection before the message is taken. */
    public static Fault reset() {
        return refusing(new Ending.Reset());
    }

    /** Sends the message, then aborts the connection. */
    public static Fault acceptThenReset() {
        return accepting(new Ending.Reset());
    }

    /** Closes the connection without an answer and without taking the message. */
    public static Fault closeWithoutAnswer() {
        return refusing(new Ending.Close());
    }

    /** Sends the message and answers with something that is not JSON. */
    public static Fault acceptThenGarble() {
        return accepting(Ending.Answer.json(200, "{\"messages\":[{\"id\":"));
    }

    /** Whether the message is sent all the same. */
    public boolean accepts() {
        return accepts;
    }

    Ending ending() {
        return ending;
    }

    private static Fault refusing(Ending ending) {
        return new Fault(false, ending);
    }

    private static Fault accepting(Ending ending) {
        return new Fault(true, ending);
    }
}
