package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.TemplateUse;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of channels. Thread-safe. */
public final class TemplateService {
    private final Workshop workshop;
    private final ChannelService channels;
    private final InstalledChannels installed;
    private final ChannelCare care;
    private final TemplateCatalogue catalogue;

    TemplateService(
            Workshop workshop,
            ChannelService channels,
            InstalledChannels installed,
            ChannelCare care,
            TemplateCatalogue catalogue) {
        this.workshop = workshop;
        this.channels = channels;
        this.installed = installed;
        this.care = care;
        this.catalogue = catalogue;
    }

    /** A channel's templates, and when they were fetched; empty when never. */
    public record Listed(List<MessageTemplate> templates, Optional<Instant> fetchedAt) {
        public Listed {
            templates = List.copyOf(templates);
        }
    }

    /** The channel's templates as of the last time they were fetched, by name and language. */
    public Outcome<Listed> all(Caller caller, ChannelId id) {
        return channels.find(caller, id).map(channel -> listed(caller, channel));
    }

    private Listed listed(Caller caller, Channel channel) {
        return workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> new Listed(
                                tx.templates().of(channel.id()), tx.templates().replacedAt(channel.id())));
    }

    /** Fetches the channel's templates from the platform. */
    public Outcome<Listed> fetch(Caller caller, ChannelId id) {
        return AccessPolicy.check(caller, UseCase.CHANGE_CHANNELS)
                .then(allowed -> channels.find(allowed, id))
                .then(channel -> fetch(caller, channel).map(ignored -> listed(caller, channel)));
    }

    private Outcome<List<MessageTemplate>> fetch(Caller caller, Channel channel) {
        if (care.trial().opened(channel).isEmpty()) {
            return Outcome.refused(new ChannelRefusal.SecretsUnreadable());
        }
        return installed
                .find(channel.type())
                .map(there -> care.templates().fetch(caller.organization(), there, channel))
                .orElseGet(() -> Outcome.refused(new ChannelRefusal.NotOffered(
                        "templates", channel.type().name())))
                .map(all -> {
                    audit(caller, channel, all.size());
                    return all;
                });
    }

    private void audit(Caller caller, Channel channel, int templates) {
        workshop.transactor().inOrganization(caller.organization(), tx -> {
            var details = Map.of("templates", Integer.toString(templates));
            workshop.audit(
                    tx, caller, AuditAct.CHANNEL_TEMPLATES_FETCHED, channel.id().toString(), details);
            return true;
        });
    }

    /** What the contact would read, or why the template cannot be used like this. Nothing is sent. */
    public Outcome<Content.Template> preview(Caller caller, ChannelId id, TemplateUse use) {
        return channels.find(caller, id)
                .then(channel ->
                        workshop.transactor().read(caller.organization(), tx -> catalogue.fill(tx, channel.id(), use)));
    }
}
