package io.parley.messaging.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.outcome.ConnectionRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final MemberId ADA = new MemberId(new UUID(0, 1));
    private static final MemberId BEA = new MemberId(new UUID(-1, 2));
    private static final Pair BOTH = new Pair(ADA, BEA);
    private static final Connection ASKED = new Connection(BOTH, Connection.State.REQUESTED, ADA, NOON);
    private static final Connection CONNECTED = new Connection(BOTH, Connection.State.ACCEPTED, ADA, LATER);

    @Test
    void whoeverIsNamedFirstItIsOnePair() {
        assertThat(new Pair(BEA, ADA)).isEqualTo(BOTH);
        assertThat(BOTH.otherThan(ADA)).isEqualTo(BEA);
        assertThat(BOTH.otherThan(BEA)).isEqualTo(ADA);
    }

    @Test
    void theOrderOfAPairIsThatOfTheWrittenIds() {
        // As signed numbers Bea's id would be the lesser one; a database compares them without a sign.
        assertThat(BOTH.first()).isEqualTo(ADA);
    }

    @Test
    void nobodyIsAPairAlone() {
        assertThatThrownBy(() -> new Pair(ADA, ADA)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Connection.request(ADA, ADA, NOON))
                .isEqualTo(new ConnectionDecision.Refused(new ConnectionRefusal.WithOneself()));
    }

    @Test
    void askingMakesARequest() {
        assertThat(Connection.request(ADA, BEA, NOON))
                .isEqualTo(new ConnectionDecision.Kept(ASKED, ConnectionChange.REQUESTED));
    }

    @Test
    void askingAgainChangesNothing() {
        assertThat(ASKED.requestAgain(ADA, LATER)).isEqualTo(new ConnectionDecision.Unchanged(ASKED));
    }

    @Test
    void askingWhoAskedAccepts() {
        assertThat(ASKED.requestAgain(BEA, LATER))
                .isEqualTo(new ConnectionDecision.Kept(CONNECTED, ConnectionChange.ACCEPTED));
    }

    @Test
    void askingWhenConnectedIsRefused() {
        assertThat(CONNECTED.requestAgain(BEA, LATER))
                .isEqualTo(new ConnectionDecision.Refused(new ConnectionRefusal.ConnectedAlready()));
    }

    @Test
    void whoeverWasAskedAcceptsAndNobodyElse() {
        assertThat(ASKED.accept(BEA, LATER))
                .isEqualTo(new ConnectionDecision.Kept(CONNECTED, ConnectionChange.ACCEPTED));
        assertThat(ASKED.accept(ADA, LATER))
                .isEqualTo(new ConnectionDecision.Refused(new Refusal.NotFound("connection request")));
        assertThat(CONNECTED.accept(BEA, LATER)).isEqualTo(new ConnectionDecision.Unchanged(CONNECTED));
    }

    @Test
    void aRequestEndsAsARequestAndAConnectionAsAConnection() {
        assertThat(ASKED.endRequest()).isEqualTo(new ConnectionDecision.Ended(ASKED));
        assertThat(CONNECTED.end()).isEqualTo(new ConnectionDecision.Ended(CONNECTED));
        assertThat(ASKED.end()).isInstanceOf(ConnectionDecision.Refused.class);
        assertThat(CONNECTED.endRequest()).isInstanceOf(ConnectionDecision.Refused.class);
    }
}
