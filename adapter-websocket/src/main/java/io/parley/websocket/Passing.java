package io.parley.websocket;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.port.Signal;
import io.parley.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something a member does in a conversation right now, encoded once for all who look. */
record Passing(ConversationId conversation, MemberId author, Frame.Ephemeral frame) {
    static Passing of(Signal.Typing typing) {
        var member = Map.of("id", typing.member().toString(), "name", typing.name());
        var data = Map.of("member", member, "state", typing.started() ? "start" : "stop");
        var json =
                Map.of("type", "typing", "conversation", typing.conversation().toString(), "data", data);
        return new Passing(typing.conversation(), typing.member(), new Frame.Ephemeral(Json.write(json)));
    }

    static Passing of(Signal.UploadProgress upload) {
        var data = new LinkedHashMap<String, Object>();
        data.put("member", upload.member().toString());
        data.put("file", upload.file().toString());
        data.put("bytes", upload.bytes());
        upload.total().ifPresent(total -> data.put("total", total));
        var json = Map.of(
                "type", "upload.progress", "conversation", upload.conversation().toString(), "data", data);
        return new Passing(upload.conversation(), upload.member(), new Frame.Ephemeral(Json.write(json)));
    }
}
