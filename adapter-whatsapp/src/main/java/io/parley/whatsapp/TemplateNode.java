package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.meta.Fields;
import java.util.Optional;

/** What WhatsApp decided about a template, after Meta's page "Template status webhook". */
record TemplateNode(Change change) {
    private static final int LONGEST = 512;

    /** Empty when it is about something else, or names no template. */
    Optional<Inbound> read() {
        return change.field().equals("message_template_status_update") ? decided(change.value()) : Optional.empty();
    }

    private Optional<Inbound> decided(Fields value) {
        return value.id("message_template_id", LONGEST)
                .flatMap(id -> value.id("event", LONGEST)
                        .map(event -> new Inbound.TemplateChanged(
                                change.account(),
                                id,
                                value.id("message_template_name", LONGEST).orElse(""),
                                value.id("message_template_language", LONGEST).orElse(""),
                                MessageTemplate.Status.named(event),
                                reason(value),
                                change.timeOf(value))));
    }

    private static String reason(Fields value) {
        return value.id("reason", LONGEST).filter(word -> !word.equals("NONE")).orElse("");
    }
}
