package io.parley.messaging.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IP address as a number. One of version 4 is kept as the address of version 6 that it is mapped to, so that the two
 * spellings are one. Read strictly and without asking anybody: names, zones and octal digits are no addresses. Prints
 * nothing, since an address is somebody's; {@link #text} is the address.
 */
public record NetworkAddress(long high, long low) {
    static final int BITS = 128;
    static final int BITS_OF_V4_PREFIX = 96;

    private static final long MAPPED = 0xFFFF_0000_0000L;
    private static final long LOW_32 = 0xFFFF_FFFFL;
    private static final int LONGEST = 45;
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);

    public static Optional<NetworkAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.indexOf(':') < 0 ? v4(text) : GroupsOfV6.parse(text);
    }

    static Optional<NetworkAddress> v4(String text) {
        Matcher octets = V4.matcher(text);
        if (!octets.matches()) {
            return Optional.empty();
        }
        long number = 0;
        for (int at = 1; at <= octets.groupCount(); at++) {
            number = (number << 8) | Integer.parseInt(octets.group(at));
        }
        return Optional.of(new NetworkAddress(0, MAPPED | number));
    }

    public boolean isV4() {
        return high == 0 && (low & ~LOW_32) == MAPPED;
    }

    /** The number of version 4; for addresses of version 4. */
    long v4Number() {
        return low & LOW_32;
    }

    /** The address with all bits after the first so many cleared. */
    NetworkAddress masked(int prefix) {
        return new NetworkAddress(high & mask(prefix), low & mask(prefix - Long.SIZE));
    }

    /**
     * Whom to count it for: itself, or with version 6 the /64 it belongs to, which is what one customer of a provider has
     * at least, and may draw a new address from for every request.
     */
    public NetworkAddress household() {
        return isV4() ? this : masked(Long.SIZE);
    }

    /** The one way to write it (RFC 5952). */
    public String text() {
        return isV4() ? v4Text() : GroupsOfV6.text(this);
    }

    private String v4Text() {
        long number = v4Number();
        return (number >> 24) + "." + ((number >> 16) & 0xFF) + "." + ((number >> 8) & 0xFF) + "." + (number & 0xFF);
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }

    @Override
    public String toString() {
        return "NetworkAddress[…]";
    }
}
