package io.parley.messaging.service;

import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.TemplateUse;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.TemplateRefusal;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The templates as they were fetched last. */
final class StoredTemplates implements TemplateCatalogue {
    @Override
    public Outcome<Content.Template> fill(OrganizationTx tx, ChannelId channel, TemplateUse use) {
        Optional<MessageTemplate> found = tx.templates().find(channel, use.name(), use.language());
        if (found.isEmpty()) {
            return Outcome.refused(new TemplateRefusal.Unknown(languages(tx, channel, use.name())));
        }
        MessageTemplate template = found.get();
        if (!template.isUsable()) {
            var status = template.status().name().toLowerCase(Locale.ROOT);
            return Outcome.refused(new TemplateRefusal.NotApproved(status));
        }
        var filled = new FilledTemplate(template, use);
        return filled.refusal()
                .<Outcome<Content.Template>>map((Refusal why) -> Outcome.refused(why))
                .orElseGet(() -> Outcome.done(new Content.Template(filled.named(), filled.preview())));
    }

    private static List<String> languages(OrganizationTx tx, ChannelId channel, String name) {
        return tx.templates().of(channel).stream()
                .filter(template -> template.name().equals(name))
                .map(MessageTemplate::language)
                .toList();
    }
}
