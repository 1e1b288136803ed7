package io.parley.testkit.simulation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Mistakes that people make in systems like this, each with the invariants that may be the first to find it. */
enum Mutant {
    NO_DEDUPE(InboundMutants::noDedupe, Invariant.INBOUND_ONCE),
    CALLS_NEVER_END(InboundMutants::callsNeverEnd, Invariant.CALLS_END),
    DEDUPE_WITHOUT_CHANNEL(InboundMutants::dedupeWithoutChannel, Invariant.INBOUND_KEPT),
    ACKNOWLEDGED_BEFORE_COMMIT(
            InboundMutants::acknowledgedBeforeCommit, Invariant.INBOUND_KEPT, Invariant.REPORTS_HEEDED),
    ONLY_FIRST_OF_BATCH(InboundMutants::onlyFirstOfBatch, Invariant.INBOUND_KEPT, Invariant.REPORTS_HEEDED),
    SIGNATURE_UNCHECKED(InboundMutants::signatureUnchecked, Invariant.GENUINE_ONLY),
    PARKING_LOST(InboundMutants::parkingLost, Invariant.INBOUND_KEPT, Invariant.REPORTS_HEEDED),
    TWO_OPEN_CONVERSATIONS(InboundMutants::twoOpenConversations, Invariant.ONE_OPEN_CONVERSATION),
    EVERYBODY_IS_THE_SAME_CONTACT(InboundMutants::everybodyIsTheSameContact, Invariant.RIGHT_CONVERSATION),
    WRONG_ORGANIZATION(InboundMutants::wrongOrganization, Invariant.ORGANIZATIONS_APART),
    CLIENT_ID_IGNORED(ConversationMutants::clientIdIgnored, Invariant.POST_ONCE),
    POST_SWALLOWED(ConversationMutants::postSwallowed, Invariant.POST_KEPT),
    NUMBERS_REPEATED(ConversationMutants::numbersRepeated, Invariant.DENSE_NUMBERS),
    ASSIGNEE_FORGOTTEN(ConversationMutants::assigneeForgotten, Invariant.TEAM_ONLY),
    CAPACITY_UNCHECKED(ConversationMutants::capacityUnchecked, Invariant.CAPACITY),
    STATUS_OVERWRITTEN(ConversationMutants::statusOverwritten, Invariant.STATUS_FORWARD),
    EARLY_REPORTS_LOST(ConversationMutants::earlyReportsLost, Invariant.REPORTS_HEEDED),
    FEED_SKIPS(ConversationMutants::feedSkips, Invariant.FEED_COMPLETE),
    NO_ATTEMPT_RECORD(DeliveryMutants::noAttemptRecord, Invariant.SENT_ONCE),
    NO_FENCING(DeliveryMutants::noFencing, Invariant.LANE_FENCED),
    LANE_FORGOTTEN(DeliveryMutants::laneForgotten, Invariant.CONVERGES),
    NOT_QUEUED(DeliveryMutants::notQueued, Invariant.OUTBOUND_ENDS),
    NEWEST_FIRST(DeliveryMutants::newestFirst, Invariant.SENT_IN_ORDER),
    WINDOW_UNCHECKED(DeliveryMutants::windowUnchecked, Invariant.REPLY_WINDOW),
    AMBIGUOUS_RETRIED(DeliveryMutants::ambiguousRetried, Invariant.SENT_ONCE),
    AMBIGUOUS_CALLED_FAILED(DeliveryMutants::ambiguousCalledFailed, Invariant.OUTCOME_TRUE),
    SAID_SENT_UNSENT(DeliveryMutants::saidSentUnsent, Invariant.OUTCOME_TRUE);

    private final Supplier<Alteration> alteration;
    private final Set<Invariant> finders;

    Mutant(Supplier<Alteration> alteration, Invariant first, Invariant... more) {
        this.alteration = alteration;
        finders = EnumSet.of(first, more);
    }

    Alteration alteration() {
        return alteration.get();
    }

    Set<Invariant> finders() {
        return finders;
    }
}
