package io.parley.messaging.service;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Templates;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Fetches the templates that platforms have approved, or not. */
record TemplateCare(Workshop workshop, ChannelTrial trial) {
    private static final Duration EVERY = Duration.ofHours(24);

    /** The channel's templates, as the platform has them now. */
    Outcome<List<MessageTemplate>> fetch(OrganizationId organization, Installed there, Channel channel) {
        Optional<Templates> facet = there.adapter().templates();
        if (facet.isEmpty()) {
            return Outcome.refused(
                    new ChannelRefusal.NotOffered("templates", channel.type().name()));
        }
        return switch (facet.get().list(channel.account(), trial.sessions().of(there, channel))) {
            case Asked.Got<List<MessageTemplate>>(List<MessageTemplate> all) -> {
                keep(organization, channel, all);
                yield Outcome.done(all);
            }
            case Asked.Denied<List<MessageTemplate>>(FailureReason why, Blame ignored) ->
                Outcome.refused(new ChannelRefusal.NotAccepted(why));
            case Asked.NotNow<List<MessageTemplate>>(FailureReason why, Duration ignored) ->
                Outcome.refused(new ChannelRefusal.PlatformSilent(why));
        };
    }

    private void keep(OrganizationId organization, Channel channel, List<MessageTemplate> all) {
        Instant now = workshop.now();
        workshop.transactor().inOrganization(organization, tx -> {
            tx.channels().lock(channel.id()).ifPresent(there -> tx.templates().replaceAll(there.id(), all, now));
            return true;
        });
    }

    /** Whether the list is too old. */
    boolean isTime(OrganizationId organization, Installed there, Channel channel) {
        return there.adapter().templates().isPresent()
                && workshop.transactor()
                        .read(organization, tx -> tx.templates().replacedAt(channel.id()))
                        .filter(at -> workshop.now().isBefore(at.plus(EVERY)))
                        .isEmpty();
    }
}
