package io.parley.websocket;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Member;
import io.parley.messaging.port.Signal;
import io.parley.messaging.presence.Presence;
import io.parley.wire.ChannelRow;
import io.parley.wire.Json;
import io.parley.wire.PeopleRows;
import io.parley.wire.Rows;
import io.parley.wire.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something that is worth knowing only now, encoded once for all who are told. */
sealed interface Passing {
    Frame.Ephemeral frame();

    /** What a member does in a conversation, for the others who look there. */
    record Nearby(ConversationId conversation, Audience audience, MemberId author, Frame.Ephemeral frame)
            implements Passing {}

    /** What concerns one member alone, on all their devices. */
    record Personal(MemberId to, Frame.Ephemeral frame) implements Passing {}

    /** What everybody is told who may know of it. */
    record Common(Audience audience, Frame.Ephemeral frame) implements Passing {}

    static Passing of(Signal.Typing typing) {
        var member = Map.of("id", typing.member().toString(), "name", typing.name());
        var data = Map.of("member", member, "state", typing.started() ? "start" : "stop");
        var json =
                Map.of("type", "typing", "conversation", typing.conversation().toString(), "data", data);
        return new Nearby(typing.conversation(), typing.audience(), typing.member(), frame(json));
    }

    static Passing of(Signal.ConnectionChanged changed) {
        var data = Map.of("connection", PeopleRows.connection(changed.seen()));
        return new Personal(
                changed.to(), frame(Map.of("type", "connection." + Words.of(changed.change()), "data", data)));
    }

    static Passing of(Signal.DraftChanged changed) {
        var data = new LinkedHashMap<String, Object>();
        data.put("draft", changed.draft().map(PeopleRows::draft));
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "draft.changed");
        json.put("conversation", changed.conversation().toString());
        json.put("data", data);
        return new Personal(changed.member(), frame(json));
    }

    static Passing of(MemberId member, Presence presence) {
        return new Common(
                new Audience.Team(), frame(Map.of("type", "presence", "data", PeopleRows.presence(member, presence))));
    }

    static Passing updated(Member member) {
        return new Common(
                new Audience.Team(),
                frame(Map.of("type", "member.updated", "data", Map.of("member", Rows.member(member)))));
    }

    static Passing availability(Member member) {
        var data = Map.of("member", member.id().toString(), "availability", Words.of(member.availability()));
        return new Common(new Audience.Team(), frame(Map.of("type", "availability.changed", "data", data)));
    }

    static Passing of(Signal.ChannelFound found) {
        var channel = found.channel();
        var type = "channel." + Words.of(channel.vitals().health());
        return new Common(
                Audience.of(channel.office()),
                frame(Map.of("type", type, "data", Map.of("channel", ChannelRow.of(channel)))));
    }

    private static Frame.Ephemeral frame(Map<String, Object> json) {
        return new Frame.Ephemeral(Json.write(json));
    }

    static Passing of(Signal.UploadProgress upload) {
        var data = new LinkedHashMap<String, Object>();
        data.put("member", upload.member().toString());
        data.put("file", upload.file().toString());
        data.put("bytes", upload.bytes());
        upload.total().ifPresent(total -> data.put("total", total));
        Map<String, Object> json = Map.of(
                "type", "upload.progress", "conversation", upload.conversation().toString(), "data", data);
        return new Nearby(upload.conversation(), upload.audience(), upload.member(), frame(json));
    }
}
