package io.parley.http;

import io.javalin.http.Context;
import io.parley.http.Route.Work;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Doorkeeper;
import io.parley.messaging.identity.Origin;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** From a request to its route's answer: who asks, what they sent, whether it was answered before. Thread-safe. */
record Edge(Doorkeeper doorkeeper, Throttle throttle, Bearer bearer, Idempotency idempotency) {
    void serve(Route route, Context context) {
        var unread = new Ask(context, Headers.requestId(context), originOf(context), Bytes.utf8(""));
        throttle.arrive(route, unread);
        if (Traffic.of(route) != Traffic.FREE) {
            unread.refuseRepeatedParameters();
        }
        if (route.work() instanceof Work.ForDownloads downloads) {
            downloads.step().apply(unread).writeTo(context);
        } else {
            write(context, answer(route, unread));
        }
    }

    private Caller callerOf(Route route, Ask ask) {
        return throttle.callerOf(route, ask, () -> bearer.callerOf(ask));
    }

    private Origin originOf(Context context) {
        return doorkeeper.originOf(context.req().getRemoteAddr(), headers(context));
    }

    /** All values of a header, also of one that came on several lines. */
    static Function<String, List<String>> headers(Context context) {
        return name -> Collections.list(context.req().getHeaders(name));
    }

    private Answer answer(Route route, Ask unread) {
        return switch (route.work()) {
            case Work.ForAnyone anyone -> anyone.step().apply(withBody(route, unread));
            case Work.ForUploads uploads -> uploads.step().apply(unread, callerOf(route, unread));
            case Work.ForDownloads ignored -> throw new IllegalStateException("a download is no answer in memory");
            case Work.ForMembers members -> {
                // A stranger's body is not even read.
                Caller caller = callerOf(route, unread);
                Ask ask = withBody(route, unread);
                yield route.isIdempotent()
                        ? idempotency.once(ask, caller, () -> members.step().apply(ask, caller))
                        : members.step().apply(ask, caller);
            }
        };
    }

    private static Ask withBody(Route route, Ask ask) {
        return route.takesBody()
                ? new Ask(ask.context(), ask.id(), ask.origin(), Bodies.read(ask.context(), route.bodyLimit()))
                : ask;
    }

    static void write(Context context, Answer answer) {
        context.status(answer.status());
        context.header("Cache-Control", "no-store");
        answer.headers().forEach(context::header);
        answer.cookies().forEach(cookie -> context.res().addHeader("Set-Cookie", cookie));
        if (!answer.mediaType().isEmpty()) {
            context.contentType(answer.mediaType()).result(answer.body().toArray());
        }
    }
}
