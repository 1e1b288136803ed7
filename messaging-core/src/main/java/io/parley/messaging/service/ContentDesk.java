package io.parley.messaging.service;

import io.parley.messaging.channel.Feature;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.TemplateUse;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import java.util.Optional;

/** What members say with more than words and files, as far as the conversation's channel can carry it. */
record ContentDesk(InstalledChannels channels, TemplateCatalogue templates) {
    /**
     * The content as it is said there.
     *
     * @param words what may be said of its text
     */
    Outcome<Content> offer(OrganizationTx tx, Conversation conversation, Content wanted, RichText words) {
        return switch (wanted) {
            case Content.Location ignored -> offer(conversation, wanted, Feature.LOCATIONS);
            case Content.Cards ignored -> offer(conversation, wanted, Feature.CONTACT_CARDS);
            case Content.Choices choices ->
                conversation
                        .customer()
                        .map(to -> offer(
                                conversation,
                                new Content.Choices(words, choices.options(), choices.button()),
                                Feature.CHOICES))
                        .orElseGet(ContentDesk::unsupported);
            case Content.Template(TemplateUse use, String ignored) -> template(tx, conversation, use);
            case Content.Text ignored -> unsupported();
            case Content.Files ignored -> unsupported();
            case Content.Media ignored -> unsupported();
            case Content.Chosen ignored -> unsupported();
            case Content.Shared ignored -> unsupported();
            case Content.Order ignored -> unsupported();
            case Content.Call ignored -> unsupported();
            case Content.Deleted ignored -> unsupported();
            case Content.Unsupported ignored -> unsupported();
        };
    }

    /** Members see everything; platforms do not. */
    private Outcome<Content> offer(Conversation conversation, Content wanted, Feature needed) {
        Optional<Customer> customer = conversation.customer();
        return customer.isEmpty() || can(customer.get(), needed) ? Outcome.done(wanted) : unsupported();
    }

    private Outcome<Content> template(OrganizationTx tx, Conversation conversation, TemplateUse use) {
        Optional<Customer> customer = conversation.customer().filter(to -> can(to, Feature.TEMPLATES));
        return customer.map(to -> templates.fill(tx, to.channel(), use).<Content>map(filled -> filled))
                .orElseGet(ContentDesk::unsupported);
    }

    private boolean can(Customer customer, Feature needed) {
        return channels.find(customer.channelType())
                .filter(installed -> installed.adapter().capabilities().can(needed))
                .isPresent();
    }

    private static Outcome<Content> unsupported() {
        Refusal refusal = new MessageRefusal.ContentNotSupported();
        return Outcome.refused(refusal);
    }
}
