package io.parley.messaging.service;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.TemplateUse;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;

/** The templates that platforms have approved. */
interface TemplateCatalogue {
    /** What the contact will read, or why a template cannot be used like this. */
    Outcome<Content.Template> fill(OrganizationTx tx, ChannelId channel, TemplateUse use);

    /** One that knows no template. */
    static TemplateCatalogue none() {
        return (tx, channel, use) -> Outcome.refused(new Refusal.NotFound("template"));
    }
}
