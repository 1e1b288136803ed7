package io.parley.postgres;

import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;

/** Events about who takes part in a conversation, and how far they have come. */
final class CircleEventJson {
    private CircleEventJson() {}

    static JsonFields read(ConversationEvent.ReadUpTo read) {
        return JsonFields.empty().put("reader", read.reader().value()).put("seq", read.seq());
    }

    static ConversationEvent read(JsonFields fields) {
        return new ConversationEvent.ReadUpTo(member(fields, "reader"), fields.number("seq"));
    }

    static JsonFields delivered(ConversationEvent.DeliveredUpTo delivered) {
        return JsonFields.empty().put("member", delivered.member().value()).put("seq", delivered.seq());
    }

    static ConversationEvent delivered(JsonFields fields) {
        return new ConversationEvent.DeliveredUpTo(member(fields, "member"), fields.number("seq"));
    }

    static JsonFields participant(Participant who, MemberId by) {
        return JsonFields.empty()
                .put("member", who.member().value())
                .put("name", who.name())
                .put("joinedAt", who.joinedAt())
                .put("by", by.value());
    }

    static ConversationEvent added(JsonFields fields) {
        return new ConversationEvent.ParticipantAdded(participant(fields), member(fields, "by"));
    }

    static ConversationEvent removed(JsonFields fields) {
        return new ConversationEvent.ParticipantRemoved(participant(fields), member(fields, "by"));
    }

    private static Participant participant(JsonFields fields) {
        return new Participant(member(fields, "member"), fields.text("name"), fields.time("joinedAt"));
    }

    static JsonFields owner(ConversationEvent.OwnerChanged changed) {
        return JsonFields.empty()
                .put("from", changed.from().value())
                .put("to", changed.to().value());
    }

    static ConversationEvent owner(JsonFields fields) {
        return new ConversationEvent.OwnerChanged(member(fields, "from"), member(fields, "to"));
    }

    static JsonFields renamed(ConversationEvent.Renamed renamed) {
        return JsonFields.empty()
                .put("name", renamed.name())
                .put("by", renamed.by().value());
    }

    static ConversationEvent renamed(JsonFields fields) {
        return new ConversationEvent.Renamed(fields.text("name"), member(fields, "by"));
    }

    static JsonFields avatar(ConversationEvent.AvatarChanged changed) {
        return JsonFields.empty()
                .put("avatar", changed.avatar().map(FileId::value))
                .put("by", changed.by().value());
    }

    static ConversationEvent avatar(JsonFields fields) {
        return new ConversationEvent.AvatarChanged(fields.optionalId("avatar").map(FileId::new), member(fields, "by"));
    }

    private static MemberId member(JsonFields fields, String name) {
        return new MemberId(fields.id(name));
    }
}
