package io.parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.parley.messaging.outcome.RefusedException;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.wire.Json;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.ProblemOf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong becomes a problem; what went wrong inside stays in the log. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static void register(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, Faults::refuse);
        routes.exception(Exception.class, (fault, context) -> Edge.write(context, answer(fault, context)));
    }

    /** What Javalin refuses before a route is found. */
    private static void refuse(HttpResponseException refusal, Context context) {
        Answer answer = Answer.problem(problem(refusal.getStatus()).inAnswerTo(Headers.requestId(context)));
        String methods = refusal.getDetails().getOrDefault("availableMethods", "");
        Edge.write(context, methods.isEmpty() ? answer : answer.with("Allow", methods));
    }

    private static Answer answer(Exception fault, Context context) {
        return Answer.problem(problem(fault, context).inAnswerTo(Headers.requestId(context)));
    }

    private static Problem problem(Exception fault, Context context) {
        return switch (fault) {
            case Rejected rejected -> rejected.problem();
            case RefusedException refused -> ProblemOf.refusal(refused.refusal());
            case StoreUnavailable unavailable -> unavailable(unavailable, context);
            case HttpException http -> problem(http.getCode());
            default -> internal(fault, context);
        };
    }

    /** An error of the machine, as an endless recursion: nothing but the response is left to work with. */
    static void fail(HttpServletResponse response, Error error) {
        LOG.error("error", error);
        response.setStatus(500);
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(Json.bytes(Problem.of(ProblemCode.INTERNAL)));
        } catch (IOException clientGone) {
            LOG.debug("nobody waits for the answer", clientGone);
        }
    }

    /** The problem behind a bare status. */
    static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this address.");
            case 405, 501 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED);
            case 413 -> Problem.of(ProblemCode.BODY_TOO_LARGE);
            default -> status < 500 ? Problem.of(ProblemCode.INVALID_REQUEST) : Problem.of(ProblemCode.INTERNAL);
        };
    }

    private static Problem unavailable(StoreUnavailable fault, Context context) {
        LOG.warn("{} {}: the store is unavailable", Headers.requestId(context), context.method());
        LOG.debug("the store is unavailable", fault);
        return Problem.of(ProblemCode.STORE_UNAVAILABLE);
    }

    private static Problem internal(Exception fault, Context context) {
        LOG.error("{} {}: fault", Headers.requestId(context), context.method(), fault);
        return Problem.of(ProblemCode.INTERNAL);
    }
}
