package io.parley.messaging.service;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.TokenRefresh;
import io.parley.messaging.channel.TokenRefresh.Renewed;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.ChannelHealth.Change;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Renews credentials ahead of their end. */
record TokenCare(Workshop workshop, ChannelTrial trial, ChannelHealth health, Duration notice) {
    /** Renews those of the channel, whenever they end. */
    Outcome<Channel> renew(OrganizationId organization, Installed there, Channel channel) {
        Optional<TokenRefresh> facet = there.adapter().tokens();
        if (facet.isEmpty()) {
            return Outcome.refused(new ChannelRefusal.NotOffered(
                    "token refresh", channel.type().name()));
        }
        return switch (facet.get().renew(trial.sessions().of(there, channel))) {
            case Asked.Got<Renewed>(Renewed renewed) -> keep(organization, there, channel, renewed);
            case Asked.Denied<Renewed>(FailureReason why, Blame ignored) -> {
                health.found(organization, channel.id(), vitals -> vitals.worried(Worries.tokenNotRenewed(why)));
                yield Outcome.refused(new ChannelRefusal.NotAccepted(why));
            }
            case Asked.NotNow<Renewed>(FailureReason why, Duration ignored) ->
                Outcome.refused(new ChannelRefusal.PlatformSilent(why));
        };
    }

    /** The new ones take the place of the old ones in one step, unless somebody has told the channel others meanwhile. */
    private Outcome<Channel> keep(OrganizationId organization, Installed there, Channel seen, Renewed renewed) {
        Optional<Change> change = workshop.transactor()
                .inOrganization(
                        organization,
                        tx -> tx.channels()
                                .lock(seen.id())
                                .map(channel -> channel.sealedSecrets().equals(seen.sealedSecrets())
                                        ? keep(tx, there, channel, renewed)
                                        : new Change(organization, channel, channel)));
        change.ifPresent(health::announce);
        return change.map(done -> Outcome.done(done.after()))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("channel")));
    }

    private Change keep(OrganizationTx tx, Installed there, Channel channel, Renewed renewed) {
        var told = trial.sessions().open(channel).and(renewed.settings());
        var parted = ToldChannel.of(there.adapter().settings(), told);
        var sealedTexts = trial.sessions().seal(channel.id(), parted.secret());
        Vitals vitals = channel.vitals()
                .relieved(Worries.TOKEN_NOT_RENEWED)
                .relieved(Worries.TOKEN_ENDS)
                .validUntil(renewed.until());
        Channel after = channel.told(parted.open(), sealedTexts).found(vitals);
        tx.channels().change(after);
        tx.channels().found(channel.id(), vitals);
        return new Change(tx.organization(), channel, after);
    }

    /** Whether it is time to renew. */
    boolean isTime(Installed there, Channel channel) {
        return there.adapter()
                .tokens()
                .flatMap(facet -> channel.vitals().validUntil().map(end -> end.minus(facet.ahead())))
                .filter(time -> !workshop.now().isBefore(time))
                .isPresent();
    }

    /** What the end of the credentials means for the channel now. */
    UnaryOperator<Vitals> outlook() {
        Instant now = workshop.now();
        return vitals -> vitals.validUntil()
                .map(end -> outlook(vitals, end, now))
                .orElseGet(() -> vitals.relieved(Worries.TOKEN_ENDS));
    }

    private Vitals outlook(Vitals vitals, Instant end, Instant now) {
        if (!now.isBefore(end)) {
            return vitals.relieved(Worries.TOKEN_ENDS).dead(Worries.tokenEnded(end));
        }
        return now.isBefore(end.minus(notice))
                ? vitals.relieved(Worries.TOKEN_ENDS)
                : vitals.worried(Worries.tokenEnds(end));
    }
}
