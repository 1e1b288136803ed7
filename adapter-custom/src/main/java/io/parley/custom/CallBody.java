package io.parley.custom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.outcome.FailureReason;
import java.net.URI;
import java.util.List;

/** What a company is told of a message of ours. */
sealed interface CallBody {
    FailureReason TOO_LONG = new FailureReason(
            "text-too-long-for-channel", "This channel takes 10,000 characters at most. Shorten the text.", "");
    FailureReason NOT_TAKEN = new FailureReason(
            "content-not-supported-by-channel", "This channel does not take such a message. Send a text instead.", "");
    FailureReason FILE_NOT_TAKEN = new FailureReason(
            "file-not-supported-by-channel", "This channel takes one file of at most 100 MB at a time.", "");
    FailureReason NOT_REACHABLE = new FailureReason(
            "files-unreachable", "This server has no public address from which files could be fetched.", "");

    record Ready(ObjectNode json) implements CallBody {
        @Override
        public String toString() {
            return "Ready";
        }
    }

    record Refused(FailureReason why) implements CallBody {}

    record Later(FailureReason why) implements CallBody {}

    static CallBody of(Outbound message, Session session) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", "message")
                .put("account", message.account().value())
                .put("to", message.to().value())
                .put("reference", message.reference());
        message.replyTo().ifPresent(id -> json.put("reply_to", id.value()));
        return switch (message.content()) {
            case Content.Text text -> text(text.text(), json);
            case Content.Files files -> files(files, session, json);
            case Content.Location place -> location(place, json);
            case Content.Cards(List<ContactCard> cards) -> cards(cards, json);
            case Content.Choices choices -> choices(choices, json);
            case Content.Media ignored -> new Refused(NOT_TAKEN);
            case Content.Chosen ignored -> new Refused(NOT_TAKEN);
            case Content.Shared ignored -> new Refused(NOT_TAKEN);
            case Content.Order ignored -> new Refused(NOT_TAKEN);
            case Content.Call ignored -> new Refused(NOT_TAKEN);
            case Content.Template ignored -> new Refused(NOT_TAKEN);
            case Content.Deleted ignored -> new Refused(NOT_TAKEN);
            case Content.Unsupported ignored -> new Refused(NOT_TAKEN);
        };
    }

    private static CallBody text(String text, ObjectNode json) {
        return CustomAdapter.CAPABILITIES.text().holds(text)
                ? new Ready(json.put("text", text))
                : new Refused(TOO_LONG);
    }

    private static CallBody files(Content.Files files, Session session, ObjectNode json) {
        var file = files.attachments().getFirst();
        if (files.attachments().size() > 1 || !CustomAdapter.CAPABILITIES.takes(file.type(), file.size())) {
            return new Refused(FILE_NOT_TAKEN);
        }
        return session.linkTo(file)
                .map(link -> text(files.caption().text(), with(file, link, json)))
                .orElseGet(() -> new Later(NOT_REACHABLE));
    }

    private static ObjectNode with(Attachment file, URI link, ObjectNode json) {
        json.putObject("file")
                .put("url", link.toString())
                .put("name", file.name().value())
                .put("type", file.type().value())
                .put("size", file.size());
        return json;
    }

    private static CallBody location(Content.Location place, ObjectNode json) {
        json.putObject("location")
                .put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("name", place.name())
                .put("address", place.address());
        return new Ready(json);
    }

    private static CallBody cards(List<ContactCard> cards, ObjectNode json) {
        var list = json.putArray("cards");
        for (var card : cards) {
            var node = list.addObject().put("name", card.name()).put("organization", card.organization());
            card.phones().forEach(node.putArray("phones")::add);
            card.emails().forEach(node.putArray("emails")::add);
        }
        return new Ready(json);
    }

    private static CallBody choices(Content.Choices choices, ObjectNode json) {
        var list = json.putArray("choices");
        for (Option option : choices.options()) {
            list.addObject()
                    .put("id", option.id())
                    .put("title", option.title())
                    .put("description", option.description());
        }
        return text(choices.body().text(), json.put("button", choices.button()));
    }
}
