package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The steps of looking after a channel, for the sweep and by hand. */
record ChannelCare(ChannelTrial trial, TokenCare tokens, TemplateCare templates, ChannelHealth health) {
    static ChannelCare of(Workshop workshop, ChannelTrial trial, UpkeepSettings settings) {
        var health = new ChannelHealth(workshop);
        return new ChannelCare(
                trial,
                new TokenCare(workshop, trial, health, settings.notice()),
                new TemplateCare(workshop, trial),
                health);
    }

    /** What the platform says about the channel, and what that means for it. */
    UnaryOperator<Vitals> check(Installed there, Channel channel) {
        return there.adapter()
                .check()
                .map(facet -> trial.meaning(
                        facet.check(channel.account(), trial.sessions().of(there, channel))))
                .orElse(UnaryOperator.identity());
    }

    Optional<Channel> found(OrganizationId organization, Channel channel, UnaryOperator<Vitals> finding) {
        return health.found(organization, channel.id(), finding);
    }
}
