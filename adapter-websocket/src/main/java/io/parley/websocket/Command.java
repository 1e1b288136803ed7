package io.parley.websocket;

import io.parley.messaging.identity.Caller;
import io.parley.wire.Fields;
import io.parley.wire.Reading;
import java.util.Map;

/** What becomes of one kind of request: read strictly, done as over REST, and answered. */
interface Command {
    Reading<Map<String, Object>> answer(Caller caller, Fields fields);
}
