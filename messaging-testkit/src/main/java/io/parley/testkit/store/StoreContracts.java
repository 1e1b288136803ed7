package io.parley.testkit.store;

import io.parley.messaging.store.Transactor;
import org.junit.jupiter.api.Nested;

/**
 * All that is asked of a store. An implementation's test extends this and says where the store is:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContracts {
 *     protected Transactor transactor() { return ...; }
 * }
 * }</pre>
 */
public abstract class StoreContracts {
    /** The store under test. Every test makes organizations of its own in it. */
    protected abstract Transactor transactor();

    @Nested
    class Transactions extends Part implements TransactorContract {}

    @Nested
    class Organizations extends Part implements OrganizationStoreContract {}

    @Nested
    class Access extends Part implements AccessStoreContract {}

    @Nested
    class Settlements extends Part implements SettlementContract {}

    @Nested
    class Members extends Part implements MemberStoreContract {}

    @Nested
    class MemberChanges extends Part implements MemberChangeContract {}

    @Nested
    class Profiles extends Part implements ProfileStoreContract {}

    @Nested
    class Connections extends Part implements ConnectionStoreContract {}

    @Nested
    class MemberSearch extends Part implements MemberSearchContract {}

    @Nested
    class LastSeen extends Part implements LastSeenStoreContract {}

    @Nested
    class Drafts extends Part implements DraftStoreContract {}

    @Nested
    class Sessions extends Part implements SessionStoreContract {}

    @Nested
    class Roles extends Part implements RoleStoreContract {}

    @Nested
    class OneTimeGrants extends Part implements OneTimeGrantStoreContract {}

    @Nested
    class Invitations extends Part implements InvitationStoreContract {}

    @Nested
    class SecondFactors extends Part implements SecondFactorStoreContract {}

    @Nested
    class FailedAttempts extends Part implements AttemptStoreContract {}

    @Nested
    class ApiKeys extends Part implements ApiKeyStoreContract {}

    @Nested
    class LinkedIdentities extends Part implements LinkedIdentityStoreContract {}

    @Nested
    class Units extends Part implements UnitStoreContract {}

    @Nested
    class HowFarTheySee extends Part implements ReachContract {}

    @Nested
    class WhatIsNear extends Part implements NearListContract {}

    @Nested
    class Audit extends Part implements AuditStoreContract {}

    @Nested
    class OfThePlatform extends Part implements PlatformContract {}

    @Nested
    class Channels extends Part implements ChannelStoreContract {}

    @Nested
    class TheLifeOfChannels extends Part implements ChannelLifeContract {}

    @Nested
    class Templates extends Part implements TemplateStoreContract {}

    @Nested
    class Contacts extends Part implements ContactStoreContract {}

    @Nested
    class EarlyChanges extends Part implements EarlyChangeContract {}

    @Nested
    class Arriving extends Part implements ArrivingContract {}

    @Nested
    class Conversations extends Part implements ConversationStoreContract {}

    @Nested
    class Lists extends Part implements ConversationListContract {}

    @Nested
    class Circling extends Part implements CircleContract {}

    @Nested
    class WhoSees extends Part implements VisibilityContract {}

    @Nested
    class Receipts extends Part implements ReceiptContract {}

    @Nested
    class Edits extends Part implements EditContract {}

    @Nested
    class Contents extends Part implements ContentContract {}

    @Nested
    class Calls extends Part implements CallContract {}

    @Nested
    class Notes extends Part implements NoteStoreContract {}

    @Nested
    class Messages extends Part implements MessageStoreContract {}

    @Nested
    class Files extends Part implements FileStoreContract {}

    @Nested
    class Feed extends Part implements FeedStoreContract {}

    @Nested
    class FeedRaces extends Part implements FeedRaceContract {}

    @Nested
    class Media extends Part implements MediaStoreContract {}

    @Nested
    class Outbox extends Part implements OutboxStoreContract {}

    @Nested
    class Deliveries extends Part implements DeliveryContract {}

    @Nested
    class Replays extends Part implements ReplayStoreContract {}

    @Nested
    class Leftovers extends Part implements LeftoverContract {}

    @Nested
    class Search extends Part implements SearchStoreContract {}

    @Nested
    class Parked extends Part implements ParkedStoreContract {}

    @Nested
    class BetweenOrganizations extends Part implements IsolationContract {}

    abstract class Part {
        public Transactor transactor() {
            return StoreContracts.this.transactor();
        }
    }
}
