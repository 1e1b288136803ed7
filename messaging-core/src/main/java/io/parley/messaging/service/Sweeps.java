package io.parley.messaging.service;

/**
 * What is left to do when nobody asks. A host calls each of them now and then; each does so much at once and no more, and what
 * is left is done the next time.
 *
 * @param signIns sign-ins, invitations and attempts that are over
 * @param handovers what deactivated members had to do
 * @param channels how channels are, and credentials that end
 * @param files files that nobody sent
 * @param leftovers rows that nobody will ask for any more
 */
public record Sweeps(
        SignInSweep signIns, Handover handovers, ChannelUpkeep channels, FileSweep files, LeftoverSweep leftovers) {
    static Sweeps of(Workshop workshop, SignInSweep signIns, ChannelUpkeep channels, FileSweep files) {
        return new Sweeps(
                signIns,
                new Handover(workshop),
                channels,
                files,
                new LeftoverSweep(workshop.transactor(), workshop.time()));
    }
}
