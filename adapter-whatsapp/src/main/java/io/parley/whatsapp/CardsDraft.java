package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.message.ContactCard;
import java.util.List;

/** Cards of people, after Meta's page "Contacts messages": each needs a name, whole and in parts. */
final class CardsDraft {
    private static final int MOST = 257;

    private CardsDraft() {}

    static Draft of(List<ContactCard> cards) {
        var part = JsonNodeFactory.instance.arrayNode();
        cards.forEach(card -> write(card, part.addObject()));
        return Draft.of(
                "contacts",
                part,
                List.of(
                        Objections.when(
                                cards.isEmpty() || cards.size() > MOST,
                                "WhatsApp takes 1 to 257 cards at once. Send them in several messages."),
                        Objections.when(
                                cards.stream().anyMatch(card -> card.name().isBlank()),
                                "A card needs a name on WhatsApp. Write one.")));
    }

    private static void write(ContactCard card, ObjectNode node) {
        node.putObject("name").put("formatted_name", card.name()).put("first_name", card.name());
        if (!card.phones().isEmpty()) {
            var phones = node.putArray("phones");
            card.phones().forEach(phone -> phones.addObject().put("phone", phone));
        }
        if (!card.emails().isEmpty()) {
            var emails = node.putArray("emails");
            card.emails().forEach(email -> emails.addObject().put("email", email));
        }
        if (!card.organization().isBlank()) {
            node.putObject("org").put("company", card.organization());
        }
    }
}
