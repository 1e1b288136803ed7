package io.parley.whatsapp;

import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.meta.Fields;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cards of people, after Meta's page "Contacts messages webhook". A card may lack a name, or a number, or both. */
record CardsNode(Fields node) {
    /** Empty when there is no card. */
    Optional<Content> read() {
        var cards = node.items("contacts").stream()
                .map(Fields::new)
                .map(CardsNode::card)
                .toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Content.Cards(cards));
    }

    private static ContactCard card(Fields card) {
        var emails = each(card, "emails").flatMap(email -> email.text("email").stream());
        return new ContactCard(
                nameOf(card.object("name")),
                each(card, "phones").flatMap(phone -> number(phone).stream()).toList(),
                emails.toList(),
                card.object("org").text("company").orElse(""));
    }

    private static String nameOf(Fields name) {
        return name.text("formatted_name")
                .orElseGet(() -> Stream.of("first_name", "middle_name", "last_name")
                        .flatMap(part -> name.text(part).stream())
                        .collect(Collectors.joining(" ")));
    }

    private static Optional<String> number(Fields phone) {
        return phone.text("phone").or(() -> phone.text("wa_id"));
    }

    private static Stream<Fields> each(Fields card, String name) {
        return card.items(name).stream().map(Fields::new);
    }
}
