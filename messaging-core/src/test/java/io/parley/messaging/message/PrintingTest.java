package io.parley.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.service.NewMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is printed may end in a log. */
class PrintingTest {
    private static final String CANARY = "16505551234";

    @Test
    void nothingThatPeopleWroteIsPrinted() {
        var contact = new ContactId(new UUID(1, 1));
        var text = new Content.Text(CANARY);
        List<Object> prints = List.of(
                text,
                new Content.Unsupported("image", CANARY),
                new Handle(CANARY),
                new EmailAddress(CANARY + "@acme.example"),
                new Contact(contact, CANARY, Instant.EPOCH),
                new Author.OfContact(contact, CANARY),
                NewMessage.text(CANARY),
                new Inbound.MessageReceived(
                        new AccountId("1"),
                        new PlatformMessageId("key"),
                        new Handle(CANARY),
                        CANARY,
                        text,
                        Optional.empty(),
                        Instant.EPOCH),
                new Inbound.Unrecognised(new AccountId("1"), new PlatformMessageId("key"), "kind", CANARY));
        assertThat(prints).noneMatch(print -> print.toString().contains(CANARY));
    }
}
