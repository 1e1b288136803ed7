package io.parley.http;

import io.parley.messaging.channel.Bytes;
import io.parley.wire.Json;
import io.parley.wire.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the web server itself refuses, as a request that is no HTTP, answered like everything else. */
final class JettyErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        var headers = response.getHeaders();
        Headers.security().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        var body = Bytes.utf8(Json.write(Faults.problem(status)));
        response.write(true, ByteBuffer.wrap(body.toArray()), callback);
    }
}
