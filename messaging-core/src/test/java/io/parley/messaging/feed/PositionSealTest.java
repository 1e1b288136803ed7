package io.parley.messaging.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.OrganizationId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PositionSealTest {
    private final OrganizationId ours = new OrganizationId(new UUID(1, 1));
    private final OrganizationId theirs = new OrganizationId(new UUID(2, 2));
    private final PositionSeal seal = new PositionSeal(new byte[32]);

    @Test
    void aPositionOpensAsItWasSealed() {
        var position = new Position(1L << 40, 17);
        assertThat(seal.open(ours, seal.seal(ours, position))).contains(position);
    }

    @Test
    void aPositionOpensInItsOrganizationOnly() {
        assertThat(seal.open(theirs, seal.seal(ours, new Position(5, 0)))).isEmpty();
    }

    @Test
    void anAlteredPositionDoesNotOpen() {
        String text = seal.seal(ours, new Position(5, 0));
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(seal.open(ours, text.substring(0, i) + other + text.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void rubbishDoesNotOpen() {
        assertThat(seal.open(ours, "")).isEmpty();
        assertThat(seal.open(ours, "%%%")).isEmpty();
        assertThat(seal.open(ours, "AAAA")).isEmpty();
    }
}
