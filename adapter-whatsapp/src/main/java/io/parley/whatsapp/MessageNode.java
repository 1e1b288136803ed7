package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import java.util.Optional;
import java.util.function.Predicate;

/** A message from a contact, after Meta's page "Messages webhook". */
record MessageNode(Change change, Fields node) {
    private static final int LONGEST_KIND = 100;
    private static final int LONGEST_NAME = 200;

    /** Empty when it is broken: without an id, a type or a sender, or a text whose text is not one. */
    Optional<Inbound> read() {
        var broken = type().equals("text") && node.object("text").text("body").isEmpty();
        return broken ? Optional.empty() : MessageKey.of(this).flatMap(this::from);
    }

    private Optional<Inbound> from(PlatformMessageId key) {
        return sender().map(from -> new Inbound.MessageReceived(
                change.account(), key, from, nameOf(from), content(), replyTo(), change.timeOf(node)));
    }

    String type() {
        return node.id("type", 255)
                .map(type -> CleanText.first(type, LONGEST_KIND))
                .orElse("");
    }

    boolean isOfGroup() {
        return node.has("group_id");
    }

    /** The phone number, or the business-scoped user id of a person who shows none. */
    Optional<Handle> sender() {
        return node.id("from", Handle.MAX_LENGTH)
                .or(() -> node.id("from_user_id", Handle.MAX_LENGTH))
                .map(Handle::new);
    }

    private Content content() {
        // What was said in a group is not for the sender's own conversation to answer.
        if (isOfGroup()) {
            return new Content.Unsupported("group", node.node().toString());
        }
        var text = type().equals("text") ? node.object("text").text("body").orElse("") : "";
        return text.isEmpty() ? new Content.Unsupported(type(), node.node().toString()) : new Content.Text(text);
    }

    private Optional<PlatformMessageId> replyTo() {
        return node.object("context").id("id", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
    }

    private String nameOf(Handle from) {
        return change.value().items("contacts").stream()
                .map(Fields::new)
                .filter(isSender())
                .flatMap(contact -> contact.object("profile").text("name").stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> CleanText.first(name, LONGEST_NAME))
                .findFirst()
                .orElse(from.value());
    }

    /** By id, for the list of contacts is not in the order of the messages. */
    private Predicate<Fields> isSender() {
        var phone = node.id("from", Handle.MAX_LENGTH);
        var user = node.id("from_user_id", Handle.MAX_LENGTH);
        return contact -> matches(phone, contact, "wa_id") || matches(user, contact, "user_id");
    }

    private static boolean matches(Optional<String> sender, Fields contact, String name) {
        return sender.isPresent() && sender.equals(contact.id(name, Handle.MAX_LENGTH));
    }
}
