package io.parley.postgres;

import io.parley.messaging.channel.Referral;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.id.ContactId;

/** What became of the contact of a conversation, as it is stored. */
final class ContactEventJson {
    private ContactEventJson() {}

    static JsonFields referred(ConversationEvent.ContactReferred event) {
        Referral referral = event.referral();
        return JsonFields.empty()
                .put("source", referral.source())
                .put("reference", referral.reference())
                .put("advertisement", referral.advertisement())
                .put("title", referral.title())
                .put("url", referral.url());
    }

    static ConversationEvent referred(JsonFields fields) {
        return new ConversationEvent.ContactReferred(new Referral(
                fields.text("source"),
                fields.text("reference"),
                fields.optionalText("advertisement"),
                fields.text("title"),
                fields.optionalText("url")));
    }

    static JsonFields named(ConversationEvent.ContactNamed event) {
        return JsonFields.empty()
                .put("contact", event.contact().value())
                .put("before", event.before())
                .put("name", event.name());
    }

    static ConversationEvent named(JsonFields fields) {
        return new ConversationEvent.ContactNamed(
                new ContactId(fields.id("contact")), fields.text("before"), fields.text("name"));
    }

    static JsonFields handle(ConversationEvent.HandleChanged event) {
        return JsonFields.empty()
                .put("from", event.from().value())
                .put("to", event.to().value());
    }

    static ConversationEvent handle(JsonFields fields) {
        return new ConversationEvent.HandleChanged(new Handle(fields.text("from")), new Handle(fields.text("to")));
    }
}
