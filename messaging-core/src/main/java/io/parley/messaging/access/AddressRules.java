package io.parley.messaging.access;

import io.parley.messaging.identity.Origin;
import io.parley.messaging.network.NetworkAddress;
import io.parley.messaging.network.NetworkRange;
import java.util.List;

/**
 * From which addresses an organization's members get in. Platforms that call with webhooks are not meant.
 *
 * @param ranges empty for everywhere
 */
public record AddressRules(List<Allowed> ranges) {
    /** The most ranges. */
    public static final int MOST = 200;

    /** The longest note, in characters. */
    public static final int MAX_NOTE = 100;

    /** Some of the addresses, and what people wrote beside them. */
    public record Allowed(NetworkRange range, String note) {
        public Allowed {
            if (note.length() > MAX_NOTE) {
                throw new IllegalArgumentException("a note has at most " + MAX_NOTE + " characters");
            }
        }
    }

    public AddressRules {
        ranges = List.copyOf(ranges);
        if (ranges.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " ranges");
        }
    }

    public static AddressRules everywhere() {
        return new AddressRules(List.of());
    }

    /** Whether somebody gets in from there. Where nobody knows from where they come, they do not, once there are ranges. */
    public boolean admit(Origin origin) {
        return ranges.isEmpty()
                || NetworkAddress.parse(origin.address()).filter(this::contain).isPresent();
    }

    private boolean contain(NetworkAddress address) {
        return ranges.stream().anyMatch(allowed -> allowed.range().contains(address));
    }
}
